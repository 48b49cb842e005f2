// Copies what GLPK found into the caller's arrays.
#include "Context.h"

void kayo_extract(kayo_context *context) {
  glp_prob *problem = context->problem;
  kayo_glpk_answer *answer = context->answer;
  const int columns = glp_get_num_cols(context->problem), rows = glp_get_num_rows(context->problem);
  // Two statuses, not glp_get_status, which mixes them.
  answer->scalars.primal_status = glp_get_prim_stat(problem);
  answer->scalars.dual_status = glp_get_dual_stat(problem);
  answer->scalars.iterations = glp_get_it_cnt(problem) - context->former_iterations;
  for (int column = 0; column < columns; column++) {
    answer->statuses[column] = (uint8_t)glp_get_col_stat(problem, column + 1);
    answer->values[column] = glp_get_col_prim(problem, column + 1);
    answer->duals[column] = glp_get_col_dual(problem, column + 1);
  }
  for (int row = 0; row < rows; row++) {
    answer->statuses[columns + row] = (uint8_t)glp_get_row_stat(problem, row + 1);
    answer->values[columns + row] = glp_get_row_prim(problem, row + 1);
    answer->duals[columns + row] = glp_get_row_dual(problem, row + 1);
  }
  answer->scalars.has_basis = answer->scalars.primal_status != GLP_UNDEF || answer->scalars.dual_status != GLP_UNDEF;
  kayo_refine(context);
  kayo_extract_evidence(context);
}

// A basic variable k that no nonbasic one can bring within its bounds: its row of the tableau says
// x[k] = Σ t[j]·x[j], a combination of the rows whose multipliers are read off the auxiliary variables.
static void extract_multipliers(kayo_context *context, int k, const int *places, const double *entries, int length) {
  const int rows = glp_get_num_rows(context->problem);
  double *evidence = context->answer->evidence;
  for (int row = 0; row < rows; row++) evidence[row] = 0;
  if (k <= rows) evidence[k - 1] = 1;
  for (int entry = 1; entry <= length; entry++) {
    if (places[entry] <= rows) evidence[places[entry] - 1] = -entries[entry];
  }
  context->answer->scalars.evidence_kind = KAYO_GLPK_EVIDENCE_INFEASIBLE;
}

// A nonbasic variable k that may move for ever: its column of the tableau says how the basic ones follow.
static void extract_direction(kayo_context *context, int k, const int *places, const double *entries, int length) {
  const int columns = glp_get_num_cols(context->problem), rows = glp_get_num_rows(context->problem);
  double *evidence = context->answer->evidence;
  for (int column = 0; column < columns; column++) evidence[column] = 0;
  if (k > rows) evidence[k - rows - 1] = 1;
  for (int entry = 1; entry <= length; entry++) {
    if (places[entry] > rows) evidence[places[entry] - rows - 1] = entries[entry];
  }
  context->answer->scalars.evidence_kind = KAYO_GLPK_EVIDENCE_UNBOUNDED;
}

void kayo_extract_evidence(kayo_context *context) {
  glp_prob *problem = context->problem;
  const int columns = glp_get_num_cols(context->problem), rows = glp_get_num_rows(context->problem);
  if (context->answer->scalars.simplex_code != 0) return;
  if (context->answer->scalars.primal_status != GLP_NOFEAS && context->answer->scalars.dual_status != GLP_NOFEAS) return;
  const int k = glp_get_unbnd_ray(problem);
  if (k == 0 || (!glp_bf_exists(problem) && glp_factorize(problem) != 0)) return;
  const int status = k <= rows ? glp_get_row_stat(problem, k) : glp_get_col_stat(problem, k - rows);
  int *places = glp_alloc(1 + rows + columns, sizeof(int));
  double *entries = glp_alloc(1 + rows + columns, sizeof(double));
  if (status == GLP_BS) {
    const int length = glp_eval_tab_row(problem, k, places, entries);
    extract_multipliers(context, k, places, entries, length);
  } else {
    const int length = glp_eval_tab_col(problem, k, places, entries);
    extract_direction(context, k, places, entries, length);
  }
  glp_free(places);
  glp_free(entries);
}
