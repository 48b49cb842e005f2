// Brings the problem of a session in step with the edits of its program.
#include "Context.h"

// GLPK sets whole rows only. A row of the matrix has room for one entry more than it holds.
static void set_coefficient(glp_prob *problem, int row, int column, double value) {
  const int capacity = glp_get_mat_row(problem, row, NULL, NULL) + 2;
  int *places = glp_alloc(capacity, sizeof(int));
  double *values = glp_alloc(capacity, sizeof(double));
  int length = glp_get_mat_row(problem, row, places, values);
  int entry = 1;
  while (entry <= length && places[entry] != column) entry++;
  if (entry > length) length = entry;
  places[entry] = column;
  values[entry] = value;
  glp_set_mat_row(problem, row, length, places, values);
  glp_free(places);
  glp_free(values);
}

static void add_column(glp_prob *problem, const kayo_glpk_edits *edits, const kayo_glpk_edit *edit) {
  const int column = glp_add_cols(problem, 1);
  glp_set_obj_coef(problem, column, edit->cost);
  // Never GLP_BV: it overwrites the bounds.
  if (edit->row) glp_set_col_kind(problem, column, GLP_IV);
  glp_set_col_bnds(problem, column, kayo_bound_type(edit->lower, edit->upper), edit->lower, edit->upper);
  if (edit->length == 0) return;
  // GLPK counts from one and never reads the entry before.
  glp_set_mat_col(problem, column, edit->length, edits->places + edit->start - 1, edits->values + edit->start - 1);
}

static void add_row(glp_prob *problem, const kayo_glpk_edits *edits, const kayo_glpk_edit *edit) {
  const int row = glp_add_rows(problem, 1);
  glp_set_row_bnds(problem, row, kayo_bound_type(edit->lower, edit->upper), edit->lower, edit->upper);
  if (edit->length == 0) return;
  glp_set_mat_row(problem, row, edit->length, edits->places + edit->start - 1, edits->values + edit->start - 1);
}

static void apply(glp_prob *problem, const kayo_glpk_edits *edits, const kayo_glpk_edit *edit) {
  const int type = kayo_bound_type(edit->lower, edit->upper);
  switch (edit->kind) {
    case KAYO_GLPK_EDIT_COLUMN_BOUNDS:
      glp_set_col_bnds(problem, edit->column + 1, type, edit->lower, edit->upper);
      break;
    case KAYO_GLPK_EDIT_ROW_BOUNDS: glp_set_row_bnds(problem, edit->row + 1, type, edit->lower, edit->upper); break;
    case KAYO_GLPK_EDIT_COST: glp_set_obj_coef(problem, edit->column + 1, edit->lower); break;
    case KAYO_GLPK_EDIT_KIND: glp_set_col_kind(problem, edit->column + 1, edit->row ? GLP_IV : GLP_CV); break;
    case KAYO_GLPK_EDIT_CONSTANT: glp_set_obj_coef(problem, 0, edit->lower); break;
    case KAYO_GLPK_EDIT_SENSE: glp_set_obj_dir(problem, edit->column ? GLP_MAX : GLP_MIN); break;
    case KAYO_GLPK_EDIT_COEFFICIENT:
      set_coefficient(problem, edit->row + 1, edit->column + 1, edit->lower);
      break;
    case KAYO_GLPK_EDIT_ADD_COLUMN: add_column(problem, edits, edit); break;
    case KAYO_GLPK_EDIT_ADD_ROW: add_row(problem, edits, edit); break;
    // A call that deletes none ends the process.
    case KAYO_GLPK_EDIT_DELETE_COLUMNS:
      if (edit->length > 0) glp_del_cols(problem, edit->length, edits->places + edit->start - 1);
      break;
    case KAYO_GLPK_EDIT_DELETE_ROWS:
      if (edit->length > 0) glp_del_rows(problem, edit->length, edits->places + edit->start - 1);
      break;
    default: glp_error("unknown edit %d\n", edit->kind);
  }
}

void kayo_edit(kayo_context *context) {
  const kayo_glpk_edits *edits = context->edits;
  if (edits == NULL) return;
  for (int64_t position = 0; position < edits->count; position++) {
    apply(context->problem, edits, edits->edits + position);
  }
}
