// What one guarded call carries along; shared by the files of this folder only.
#pragma once

#include <glpk.h>
#include <pthread.h>
#include <setjmp.h>

#include "CGLPKShims.h"

// A solve and all that its thread touches; see Worker.c.
typedef struct kayo_job kayo_job;

typedef struct {
  kayo_job *job;
  // What to build; NULL where the problem of a session is there already, and `edits` say what changed.
  const kayo_glpk_program *program;
  const kayo_glpk_edits *edits;
  const kayo_glpk_settings *settings;
  kayo_glpk_answer *answer;
  // A point for the search to begin with, the job's own; NULL once it is handed over, or where there is none.
  const double *incumbent;
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
int kayo_bound_type(double lower, double upper);

// Whether the caller wants no more of this solve, or is gone.
int kayo_is_cancelled(const kayo_context *context);
// Tells the caller that its program and edits are no longer looked at.
void kayo_note_built(kayo_context *context);
// Makes the answer so far, or its scalars alone, known to a caller that may not wait for more.
void kayo_publish(kayo_context *context);
void kayo_publish_scalars(kayo_context *context);
double kayo_now(void);
// Whether GLPK reports its progress, which is a chance to stop it.
int kayo_reports(const kayo_glpk_settings *settings);
void kayo_edit(kayo_context *context);
void kayo_build(kayo_context *context);
void kayo_start(kayo_context *context);
void kayo_run_simplex(kayo_context *context);
void kayo_extract(kayo_context *context);
// Makes the values of an optimal answer exact where they miss the rows they belong to.
void kayo_refine(kayo_context *context);
void kayo_extract_evidence(kayo_context *context);
void kayo_run_search(kayo_context *context);
