// What one guarded call carries along; shared by the files of this folder only.
#pragma once

#include <glpk.h>
#include <pthread.h>
#include <setjmp.h>

#include "CGLPKShims.h"

typedef struct {
  // What to build; NULL where the problem of a session is there already, and `edits` say what changed.
  const kayo_glpk_program *program;
  const kayo_glpk_edits *edits;
  const kayo_glpk_settings *settings;
  kayo_glpk_answer *answer;
  // Set once, in the function that stays on the stack until all of GLPK is done.
  jmp_buf escape;
  int is_cancelled;
  // Seconds on the monotonic clock when the call began.
  double start;
  // When the search is left wherever it is; zero for never.
  double deadline;
  // No cuts are sought that would take the search beyond its limit: when it ends, when the round of cuts under way began
  // (zero for none), how long the longest one took, and the settings that say so.
  double search_end;
  double round_start;
  double longest_round;
  glp_iocp *search;
  int is_late;
  int message_length;
  // The count of iterations that the problem came with.
  int former_iterations;
  // Whether the problem outlives the call.
  int keeps_problem;
  glp_prob *problem;
} kayo_context;

// Runs a call from beginning to end on the thread that owns the problem; the environment stays.
int32_t kayo_guarded(kayo_context *context);
void kayo_prepare(kayo_glpk_answer *answer);
int kayo_start_thread(pthread_t *thread, void *(*body)(void *), void *argument);
int kayo_bound_type(double lower, double upper);

int kayo_is_cancelled(const kayo_context *context);
double kayo_now(void);
// Whether GLPK reports its progress, which is a chance to stop it.
int kayo_reports(const kayo_glpk_settings *settings);
void kayo_edit(kayo_context *context);
void kayo_build(kayo_context *context);
void kayo_start(kayo_context *context);
void kayo_run_simplex(kayo_context *context);
void kayo_extract(kayo_context *context);
void kayo_extract_evidence(kayo_context *context);
void kayo_run_search(kayo_context *context);
