// Branch and cut over the integer columns.
#include "Context.h"

#include <float.h>
#include <math.h>

// GLPK stops at the limit by itself once a node is done; this many seconds later it is left wherever it is.
static const double grace = 0.3;
static const double least_time_without_cuts = 1;

// After GLPK's presolver the search has a problem of its own, whose points are not those of the caller's columns.
static int searches_original(const kayo_context *context, glp_tree *tree) {
  return glp_ios_get_prob(tree) == context->problem;
}

// A better point is copied when it is found, since the search may have to be left in the middle of a node.
static void keep_incumbent(kayo_context *context, glp_tree *tree) {
  if (glp_ios_reason(tree) != GLP_IBINGO || !searches_original(context, tree)) return;
  kayo_glpk_answer *answer = context->answer;
  const int columns = glp_get_num_cols(context->problem);
  for (int column = 0; column < columns; column++) {
    answer->values[column] = glp_mip_col_val(context->problem, column + 1);
  }
  answer->scalars.search_status = GLP_FEAS;
  kayo_publish(context);
}

// What is known to be feasible prunes the search from its first node on.
static void offer_incumbent(kayo_context *context, glp_tree *tree) {
  if (context->incumbent == NULL || glp_ios_reason(tree) != GLP_IHEUR || !searches_original(context, tree)) return;
  // GLPK counts from one and never reads the entry before.
  glp_ios_heur_sol(tree, context->incumbent - 1);
  context->incumbent = NULL;
}

// A round of cuts can take seconds, in which GLPK does not look at the clock. None is begun that would not end in time,
// judged by the longest so far.
static void limit_cuts(kayo_context *context, glp_tree *tree) {
  if (context->search->tm_lim == INT32_MAX) return;
  const double now = kayo_now();
  if (context->round_start > 0) context->longest_round = fmax(context->longest_round, now - context->round_start);
  context->round_start = glp_ios_reason(tree) == GLP_ICUTGEN ? now : 0;
  if (now + 2 * context->longest_round + least_time_without_cuts < context->search_end) return;
  context->search->mir_cuts = GLP_OFF;
  context->search->gmi_cuts = GLP_OFF;
  context->search->cov_cuts = GLP_OFF;
  context->search->clq_cuts = GLP_OFF;
}

// Called by GLPK at every node. It only looks and never returns into another language. The local bounds of the open nodes
// never get better than the best of them was, so any value seen stays a bound for the whole problem.
static void observe(glp_tree *tree, void *info) {
  kayo_context *context = info;
  if (kayo_is_cancelled(context)) {
    context->is_cancelled = 1;
    glp_ios_terminate(tree);
    return;
  }
  offer_incumbent(context, tree);
  keep_incumbent(context, tree);
  limit_cuts(context, tree);
  int total = 0;
  glp_ios_tree_size(tree, NULL, NULL, &total);
  context->answer->scalars.search_nodes = total;
  const int best = glp_ios_best_node(tree);
  if (best == 0) return;
  const double bound = glp_ios_node_bound(tree, best);
  if (bound <= -DBL_MAX || bound >= DBL_MAX) return;
  context->answer->scalars.search_bound = bound;
  context->answer->scalars.has_search_bound = 1;
  kayo_publish_scalars(context);
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
  parameters.msg_lev = kayo_reports(settings) ? GLP_MSG_ON : GLP_MSG_ERR;
  parameters.out_frq = 50;
  // The linear programs of the nodes report after this many milliseconds.
  parameters.out_dly = 100;
  parameters.presolve = settings->search_presolve ? GLP_ON : GLP_OFF;
  parameters.mir_cuts = GLP_ON;
  parameters.gmi_cuts = GLP_ON;
  parameters.cov_cuts = GLP_ON;
  parameters.clq_cuts = GLP_ON;
  parameters.mip_gap = settings->relative_gap;
  const int64_t time_limit = settings->time_limit_milliseconds;
  if (time_limit >= 0 && time_limit < INT32_MAX) {
    context->search_end = context->start + 1e-3 * (double)time_limit;
    parameters.tm_lim = (int)fmax(0, 1e3 * (context->search_end - kayo_now()));
    context->deadline = context->search_end + grace;
  }
  context->search = &parameters;
  parameters.cb_func = observe;
  parameters.cb_info = context;
  context->answer->scalars.search_code = glp_intopt(context->problem, &parameters);
  context->deadline = 0;
  extract_search(context);
}
