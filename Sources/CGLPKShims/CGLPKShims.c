// The guard: thread, hooks, jump, and the order of things.
#include "Context.h"

#include <string.h>
#include <time.h>

double kayo_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

int kayo_reports(const kayo_glpk_settings *settings) {
  return settings->is_cancelled != NULL || settings->time_limit_milliseconds >= 0;
}

static void append(kayo_context *context, const char *text) {
  int length = (int)strlen(text);
  const int capacity = context->answer->message_capacity - 1;
  if (length > capacity) {
    text += length - capacity;
    length = capacity;
  }
  char *message = context->answer->message;
  const int surplus = context->message_length + length - capacity;
  if (surplus > 0) {
    memmove(message, message + surplus, (size_t)(context->message_length - surplus));
    context->message_length -= surplus;
  }
  memcpy(message + context->message_length, text, (size_t)length);
  context->message_length += length;
  message[context->message_length] = 0;
}

// Takes every word that GLPK would print, so that standard output stays ours. Lines of progress, which begin with one of
// these marks, come at the pace of the clock: they are a chance to ask whether to stop, and are not kept.
static int take_words(void *info, const char *text) {
  kayo_context *context = info;
  if (kayo_is_cancelled(context)) {
    context->is_cancelled = 1;
    // All that GLPK allocated belongs to its environment, which is freed where the jump lands.
    longjmp(context->escape, 1);
  }
  if (context->deadline > 0 && kayo_now() > context->deadline) {
    context->is_late = 1;
    longjmp(context->escape, 1);
  }
  if (text[0] != ' ' && text[0] != '*' && text[0] != '#' && text[0] != '+') append(context, text);
  return 1;
}

// GLPK calls this just before `abort`; not to return is the only way to live on.
static void leave(void *info) {
  kayo_context *context = info;
  longjmp(context->escape, 1);
}

// GLPK subtracts what it holds from the limit without a look at the sign, so a limit below that would be none.
static void limit_memory(int megabytes) {
  size_t total = 0;
  glp_mem_usage(NULL, NULL, &total, NULL);
  if (total >> 20 >= (size_t)megabytes) glp_error("memory allocation limit exceeded\n");
  glp_mem_limit(megabytes);
}

int32_t kayo_guarded(kayo_context *context) {
  context->start = kayo_now();
  glp_term_hook(take_words, context);
  glp_error_hook(leave, context);
  int32_t outcome = KAYO_GLPK_DONE;
  if (setjmp(context->escape) == 0) {
    const kayo_glpk_settings *settings = context->settings;
    const int64_t limit = settings->memory_limit_megabytes;
    if (limit > 0 || context->keeps_problem) limit_memory(limit > 0 && limit < INT32_MAX ? (int)limit : INT32_MAX);
    if (context->program != NULL) {
      if (context->problem != NULL) glp_delete_prob(context->problem);
      context->problem = NULL;
      kayo_build(context);
    } else {
      kayo_edit(context);
    }
    kayo_note_built(context);
    context->former_iterations = glp_get_it_cnt(context->problem);
    if (!settings->loads_only) {
      kayo_start(context);
      kayo_run_simplex(context);
      kayo_extract(context);
      kayo_publish(context);
      if (settings->search) kayo_run_search(context);
    }
    if (!context->keeps_problem) glp_delete_prob(context->problem);
  } else if (context->is_late) {
    // What the search had found is in the answer already; GLPK looks at the clock only between nodes.
    context->answer->scalars.search_code = GLP_ETMLIM;
    context->answer->message[0] = 0;
    glp_free_env();
    context->problem = NULL;
    return KAYO_GLPK_LEFT;
  } else if (context->is_cancelled) {
    outcome = KAYO_GLPK_CANCELLED;
  } else if (strstr(context->answer->message, "no memory available") != NULL ||
             strstr(context->answer->message, "limit exceeded") != NULL) {
    outcome = KAYO_GLPK_OUT_OF_MEMORY;
  } else {
    outcome = KAYO_GLPK_ABORTED;
  }
  if (outcome == KAYO_GLPK_DONE) {
    // Reports of progress, not complaints.
    if (kayo_reports(context->settings)) context->answer->message[0] = 0;
    glp_term_hook(NULL, NULL);
    glp_error_hook(NULL, NULL);
  } else {
    // A jump leaves GLPK in the middle of something: all it holds, the problem too, goes with its environment.
    glp_free_env();
    context->problem = NULL;
  }
  return outcome;
}

void kayo_prepare(kayo_glpk_answer *answer) {
  answer->scalars = (kayo_glpk_scalars){
      .simplex_code = -1,
      .search_code = -1,
      .primal_status = GLP_UNDEF,
      .dual_status = GLP_UNDEF,
      .search_status = GLP_UNDEF,
  };
  answer->message[0] = 0;
}

const char *kayo_glpk_version(void) { return glp_version(); }
