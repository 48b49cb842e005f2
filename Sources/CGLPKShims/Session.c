// Single solves, and sessions whose problem stays with its thread.
#include <stdlib.h>

#include "Worker.h"

int32_t kayo_glpk_solve(const kayo_glpk_program *program, const kayo_glpk_settings *settings, kayo_glpk_answer *answer) {
  kayo_prepare(answer);
  kayo_worker *worker = kayo_worker_open();
  if (worker == NULL) return KAYO_GLPK_NO_THREAD;
  const int32_t outcome = kayo_worker_solve(&worker, program, NULL, settings, 0, answer);
  if (worker != NULL) kayo_worker_close(worker);
  return outcome;
}

struct kayo_glpk_session {
  // NULL where the last solve left its thread behind.
  kayo_worker *worker;
};

kayo_glpk_session *kayo_glpk_open(void) {
  kayo_glpk_session *session = calloc(1, sizeof *session);
  if (session == NULL) return NULL;
  session->worker = kayo_worker_open();
  if (session->worker != NULL) return session;
  free(session);
  return NULL;
}

int32_t kayo_glpk_session_solve(
    kayo_glpk_session *session, const kayo_glpk_program *program, const kayo_glpk_edits *edits,
    const kayo_glpk_settings *settings, kayo_glpk_answer *answer) {
  kayo_prepare(answer);
  if (session->worker == NULL) session->worker = kayo_worker_open();
  if (session->worker == NULL) return KAYO_GLPK_NO_THREAD;
  return kayo_worker_solve(&session->worker, program, edits, settings, 1, answer);
}

void kayo_glpk_close(kayo_glpk_session *session) {
  if (session->worker != NULL) kayo_worker_close(session->worker);
  free(session);
}
