// What one guarded call carries along; shared by the files of this folder only.
#pragma once

#include <glpk.h>
#include <setjmp.h>

#include "CGLPKShims.h"

typedef struct {
  const kayo_glpk_program *program;
  const kayo_glpk_settings *settings;
  kayo_glpk_answer *answer;
  // Set once, in the function that stays on the stack until all of GLPK is done.
  jmp_buf escape;
  int is_cancelled;
  int message_length;
  glp_prob *problem;
} kayo_context;

int kayo_is_cancelled(const kayo_context *context);
void kayo_build(kayo_context *context);
void kayo_start(kayo_context *context);
void kayo_run_simplex(kayo_context *context);
void kayo_extract(kayo_context *context);
void kayo_extract_evidence(kayo_context *context);
void kayo_run_search(kayo_context *context);
