// A thread of GLPK's, and the solves that are handed to it; shared by the files of this folder only.
#pragma once

#include "Context.h"

typedef struct kayo_worker kayo_worker;

// Starts a thread; NULL where the system gives none.
kayo_worker *kayo_worker_open(void);

// Solves on the worker's thread. After any outcome but KAYO_GLPK_DONE the problem is gone; where `*worker` becomes NULL, the
// thread was left behind and frees itself.
int32_t kayo_worker_solve(
    kayo_worker **worker, const kayo_glpk_program *program, const kayo_glpk_edits *edits,
    const kayo_glpk_settings *settings, int keeps_problem, kayo_glpk_answer *answer);

// Frees the problem on its thread and ends the thread.
void kayo_worker_close(kayo_worker *worker);
