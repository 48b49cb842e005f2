// Builds a problem, chooses the start and runs the simplex method.
#include "Context.h"

#include <math.h>
#include <stdlib.h>

// GLPK wants the type of an interval said: equal ends must be GLP_FX (GLP_DB ends in GLP_EBOUND), infinite ones must not be
// passed as numbers.
int kayo_bound_type(double lower, double upper) {
  if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
  if (isinf(upper)) return GLP_LO;
  return lower == upper ? GLP_FX : GLP_DB;
}

static void build_columns(kayo_context *context) {
  const kayo_glpk_program *program = context->program;
  const int count = program->column_count;
  const double *costs = program->numbers, *lower = costs + count, *upper = lower + count;
  // A call that adds none ends the process.
  if (count == 0) return;
  glp_add_cols(context->problem, count);
  for (int column = 0; column < count; column++) {
    glp_set_obj_coef(context->problem, column + 1, costs[column]);
    glp_set_col_bnds(
        context->problem, column + 1, kayo_bound_type(lower[column], upper[column]), lower[column], upper[column]);
    if (program->integers != NULL && program->integers[column]) {
      // Never GLP_BV: it overwrites the bounds.
      glp_set_col_kind(context->problem, column + 1, GLP_IV);
    }
  }
}

static void build_rows(kayo_context *context) {
  const kayo_glpk_program *program = context->program;
  const int count = program->row_count;
  if (count == 0) return;
  const double *lower = program->numbers + 3 * (size_t)program->column_count, *upper = lower + count;
  glp_add_rows(context->problem, count);
  // Room for the longest row, from GLPK's own allocator: freed with its environment should a call below not return.
  int *places = glp_alloc(1 + program->column_count, sizeof(int));
  for (int row = 0; row < count; row++) {
    glp_set_row_bnds(context->problem, row + 1, kayo_bound_type(lower[row], upper[row]), lower[row], upper[row]);
    const int64_t start = program->row_starts[row];
    const int length = (int)(program->row_starts[row + 1] - start);
    if (length == 0) continue;
    for (int place = 0; place < length; place++) places[place + 1] = program->columns[start + place] + 1;
    // GLPK counts from one and never reads the entry before.
    glp_set_mat_row(context->problem, row + 1, length, places, program->coefficients + start - 1);
  }
  glp_free(places);
}

void kayo_build(kayo_context *context) {
  const kayo_glpk_program *program = context->program;
  context->problem = glp_create_prob();
  glp_set_obj_dir(context->problem, program->maximise ? GLP_MAX : GLP_MIN);
  glp_set_obj_coef(context->problem, 0, program->objective_constant);
  build_columns(context);
  build_rows(context);
}

static void start_from_given(kayo_context *context) {
  const uint8_t *statuses = context->answer->statuses;
  const int columns = glp_get_num_cols(context->problem), rows = glp_get_num_rows(context->problem);
  for (int column = 0; column < columns; column++) glp_set_col_stat(context->problem, column + 1, statuses[column]);
  for (int row = 0; row < rows; row++) glp_set_row_stat(context->problem, row + 1, statuses[columns + row]);
}

void kayo_start(kayo_context *context) {
  const kayo_glpk_settings *settings = context->settings;
  // Scaling and glp_adv_basis talk regardless of any message level.
  glp_term_out(GLP_OFF);
  // The problem of a session keeps the scale it was built with, and with it its factorization.
  const int32_t scaling = context->program != NULL ? settings->scaling : KAYO_GLPK_SCALE_NONE;
  if (scaling == KAYO_GLPK_SCALE_DEFAULT) glp_scale_prob(context->problem, GLP_SF_AUTO);
  if (scaling == KAYO_GLPK_SCALE_GEOMETRIC) glp_scale_prob(context->problem, GLP_SF_GM | GLP_SF_2N);
  switch (settings->start) {
    case KAYO_GLPK_START_GIVEN: start_from_given(context); break;
    case KAYO_GLPK_START_ADVANCED: glp_adv_basis(context->problem, 0); break;
    case KAYO_GLPK_START_STANDARD: glp_std_basis(context->problem); break;
    default: glp_cpx_basis(context->problem); break;
  }
  glp_term_out(GLP_ON);
}

// Whether the start is a point within the bounds that is only not the best: then the primal method has nothing to repair.
static int starts_primal_feasible(kayo_context *context) {
  if (glp_warm_up(context->problem) != 0) return 0;
  return glp_get_prim_stat(context->problem) == GLP_FEAS && glp_get_dual_stat(context->problem) != GLP_FEAS;
}

static int limit(int64_t value) { return value < 0 || value > INT32_MAX ? INT32_MAX : (int)value; }

void kayo_run_simplex(kayo_context *context) {
  const kayo_glpk_settings *settings = context->settings;
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  parameters.msg_lev = kayo_reports(settings) ? GLP_MSG_ON : GLP_MSG_ERR;
  parameters.out_frq = 50;
  parameters.tol_bnd = settings->feasibility_tolerance;
  parameters.tol_dj = settings->optimality_tolerance;
  parameters.it_lim = limit(settings->iteration_limit);
  parameters.tm_lim = limit(settings->time_limit_milliseconds);
  parameters.presolve = settings->presolve ? GLP_ON : GLP_OFF;
  const int is_primal =
      settings->method == KAYO_GLPK_METHOD_PRIMAL ||
      (settings->method == KAYO_GLPK_METHOD_BY_START && starts_primal_feasible(context));
  parameters.meth = is_primal ? GLP_PRIMAL : GLP_DUAL;
  parameters.r_test = is_primal ? GLP_RT_HAR : GLP_RT_FLIP;
  context->answer->scalars.used_primal = is_primal;
  context->answer->scalars.simplex_code = settings->method == KAYO_GLPK_METHOD_EXACT
                                      ? glp_exact(context->problem, &parameters)
                                      : glp_simplex(context->problem, &parameters);
}
