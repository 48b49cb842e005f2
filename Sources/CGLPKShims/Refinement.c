// Refines the values at an optimal basis where the factorization left them inexact (iterative refinement: Wilkinson,
// "Rounding Errors in Algebraic Processes", 1963; Higham, "Accuracy and Stability of Numerical Algorithms", 2002, chapter 12).
#include "Context.h"

#include <math.h>

static const int pass_limit = 3;

typedef struct {
  glp_prob *problem;
  int rows, columns;
  // Numbered from one, as GLPK does; the terms of each row summed up with more digits where the machine has them.
  long double *sums;
  double *sizes, *step, *entries;
  int *places;
} workspace;

static workspace workspace_make(glp_prob *problem) {
  workspace work = {.problem = problem, .rows = glp_get_num_rows(problem), .columns = glp_get_num_cols(problem)};
  work.sums = glp_alloc(1 + work.rows, sizeof(long double));
  work.sizes = glp_alloc(1 + work.rows, sizeof(double));
  work.step = glp_alloc(1 + work.rows, sizeof(double));
  work.entries = glp_alloc(1 + work.rows, sizeof(double));
  work.places = glp_alloc(1 + work.rows, sizeof(int));
  return work;
}

static void workspace_free(workspace *work) {
  glp_free(work->sums);
  glp_free(work->sizes);
  glp_free(work->step);
  glp_free(work->entries);
  glp_free(work->places);
}

// The largest relative amount by which a row activity differs from the sum of the row's terms; the amounts go to `step`.
static double residual(workspace *work, const double *values) {
  for (int row = 1; row <= work->rows; row++) {
    work->sums[row] = -(long double)values[work->columns + row - 1];
    work->sizes[row] = fmax(1, fabs(values[work->columns + row - 1]));
  }
  for (int column = 1; column <= work->columns; column++) {
    const double value = values[column - 1];
    if (value == 0) continue;
    const int length = glp_get_mat_col(work->problem, column, work->places, work->entries);
    for (int entry = 1; entry <= length; entry++) {
      const int row = work->places[entry];
      work->sums[row] += (long double)work->entries[entry] * value;
      work->sizes[row] = fmax(work->sizes[row], fabs(work->entries[entry] * value));
    }
  }
  double worst = 0;
  for (int row = 1; row <= work->rows; row++) {
    work->step[row] = (double)work->sums[row];
    worst = fmax(worst, fabs(work->step[row]) / work->sizes[row]);
  }
  return worst;
}

// Moves the basic values, rows first and then columns in GLPK's count.
static void move(workspace *work, double *values, double sign) {
  for (int position = 1; position <= work->rows; position++) {
    const int k = glp_get_bhead(work->problem, position);
    const int place = k <= work->rows ? work->columns + k - 1 : k - work->rows - 1;
    values[place] += sign * work->step[position];
  }
}

void kayo_refine(kayo_context *context) {
  const kayo_glpk_scalars *scalars = &context->answer->scalars;
  if (scalars->simplex_code != 0 || scalars->primal_status != GLP_FEAS || scalars->dual_status != GLP_FEAS) return;
  if (glp_get_num_rows(context->problem) == 0 || !glp_bf_exists(context->problem)) return;
  workspace work = workspace_make(context->problem);
  double *values = context->answer->values;
  double worst = residual(&work, values);
  for (int pass = 0; pass < pass_limit && worst > context->settings->row_accuracy; pass++) {
    // The basic columns of (I | −A) times the step make up what is missing: x_R − A·x_S = 0.
    glp_ftran(context->problem, work.step);
    move(&work, values, 1);
    double *const taken = work.step;
    work.step = glp_alloc(1 + work.rows, sizeof(double));
    const double next = residual(&work, values);
    const int is_better = next < worst / 2;
    if (!is_better) {
      glp_free(work.step);
      work.step = taken;
      move(&work, values, -1);
      break;
    }
    glp_free(taken);
    worst = next;
  }
  workspace_free(&work);
}
