// A thread that keeps its problem between solves.
#include "Context.h"

#include <stdlib.h>

// What a caller wants done; it waits until `is_done`, so all pointers stay good.
typedef struct {
  kayo_context context;
  int32_t outcome;
  int is_done;
} job;

struct kayo_glpk_session {
  pthread_t thread;
  // Guards what follows, but for the problem.
  pthread_mutex_t mutex;
  pthread_cond_t changed;
  job *job;
  int is_closing;
  // Touched by the session's thread alone.
  glp_prob *problem;
};

static void perform(kayo_glpk_session *session, job *wanted) {
  wanted->context.problem = session->problem;
  if (session->problem == NULL && wanted->context.program == NULL) {
    wanted->outcome = KAYO_GLPK_ABORTED;
    return;
  }
  wanted->outcome = kayo_guarded(&wanted->context);
  session->problem = wanted->context.problem;
}

static void *serve(void *argument) {
  kayo_glpk_session *session = argument;
  pthread_mutex_lock(&session->mutex);
  while (!session->is_closing) {
    job *wanted = session->job;
    if (wanted == NULL || wanted->is_done) {
      pthread_cond_wait(&session->changed, &session->mutex);
      continue;
    }
    pthread_mutex_unlock(&session->mutex);
    perform(session, wanted);
    pthread_mutex_lock(&session->mutex);
    wanted->is_done = 1;
    pthread_cond_broadcast(&session->changed);
  }
  pthread_mutex_unlock(&session->mutex);
  // The problem goes with the environment it belongs to.
  glp_free_env();
  return NULL;
}

static void release(kayo_glpk_session *session) {
  pthread_cond_destroy(&session->changed);
  pthread_mutex_destroy(&session->mutex);
  free(session);
}

kayo_glpk_session *kayo_glpk_open(void) {
  kayo_glpk_session *session = calloc(1, sizeof *session);
  if (session == NULL) return NULL;
  if (pthread_mutex_init(&session->mutex, NULL) != 0) {
    free(session);
    return NULL;
  }
  if (pthread_cond_init(&session->changed, NULL) != 0) {
    pthread_mutex_destroy(&session->mutex);
    free(session);
    return NULL;
  }
  if (kayo_start_thread(&session->thread, serve, session)) return session;
  release(session);
  return NULL;
}

int32_t kayo_glpk_session_solve(
    kayo_glpk_session *session, const kayo_glpk_program *program, const kayo_glpk_edits *edits,
    const kayo_glpk_settings *settings, kayo_glpk_answer *answer) {
  job wanted = {
      .context =
          {.program = program, .edits = edits, .settings = settings, .answer = answer, .keeps_problem = 1},
      .outcome = KAYO_GLPK_ABORTED,
  };
  kayo_prepare(answer);
  pthread_mutex_lock(&session->mutex);
  session->job = &wanted;
  pthread_cond_broadcast(&session->changed);
  while (!wanted.is_done) pthread_cond_wait(&session->changed, &session->mutex);
  session->job = NULL;
  pthread_mutex_unlock(&session->mutex);
  return wanted.outcome;
}

void kayo_glpk_close(kayo_glpk_session *session) {
  pthread_mutex_lock(&session->mutex);
  session->is_closing = 1;
  pthread_cond_broadcast(&session->changed);
  pthread_mutex_unlock(&session->mutex);
  pthread_join(session->thread, NULL);
  release(session);
}
