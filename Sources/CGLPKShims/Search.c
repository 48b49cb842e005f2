// Branch and cut over the integer columns.
#include "Context.h"

#include <float.h>

// Called by GLPK at every node. It only looks and never returns into another language. The local bounds of the open nodes
// never get better than the best of them was, so any value seen stays a bound for the whole problem.
static void observe(glp_tree *tree, void *info) {
  kayo_context *context = info;
  if (kayo_is_cancelled(context)) {
    context->is_cancelled = 1;
    glp_ios_terminate(tree);
    return;
  }
  int total = 0;
  glp_ios_tree_size(tree, NULL, NULL, &total);
  context->answer->scalars.search_nodes = total;
  const int best = glp_ios_best_node(tree);
  if (best == 0) return;
  const double bound = glp_ios_node_bound(tree, best);
  if (bound <= -DBL_MAX || bound >= DBL_MAX) return;
  context->answer->scalars.search_bound = bound;
  context->answer->scalars.has_search_bound = 1;
}

static void extract_search(kayo_context *context) {
  glp_prob *problem = context->problem;
  kayo_glpk_answer *answer = context->answer;
  const int columns = glp_get_num_cols(context->problem), rows = glp_get_num_rows(context->problem);
  answer->scalars.search_status = glp_mip_status(problem);
  answer->scalars.iterations = glp_get_it_cnt(problem) - context->former_iterations;
  if (answer->scalars.search_status != GLP_OPT && answer->scalars.search_status != GLP_FEAS) return;
  for (int column = 0; column < columns; column++) answer->values[column] = glp_mip_col_val(problem, column + 1);
  for (int row = 0; row < rows; row++) answer->values[columns + row] = glp_mip_row_val(problem, row + 1);
}

void kayo_run_search(kayo_context *context) {
  const kayo_glpk_settings *settings = context->settings;
  // Without its presolver the search needs the optimum of the relaxation in the same problem object.
  if (glp_get_status(context->problem) != GLP_OPT) return;
  glp_iocp parameters;
  glp_init_iocp(&parameters);
  parameters.msg_lev = settings->is_cancelled != NULL ? GLP_MSG_ON : GLP_MSG_ERR;
  parameters.out_frq = 50;
  parameters.presolve = settings->search_presolve ? GLP_ON : GLP_OFF;
  parameters.mir_cuts = GLP_ON;
  parameters.gmi_cuts = GLP_ON;
  parameters.cov_cuts = GLP_ON;
  parameters.clq_cuts = GLP_ON;
  parameters.mip_gap = settings->relative_gap;
  const int64_t time_limit = settings->time_limit_milliseconds;
  if (time_limit >= 0 && time_limit < INT32_MAX) parameters.tm_lim = (int)time_limit;
  parameters.cb_func = observe;
  parameters.cb_info = context;
  context->answer->scalars.search_code = glp_intopt(context->problem, &parameters);
  extract_search(context);
}
