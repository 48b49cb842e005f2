// Threads of GLPK's: handing solves over, waiting for them, and leaving those behind that do not look at the clock.
#include "Worker.h"

#include <math.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

// The simplex method of GLPK keeps its arrays on the heap; its recursion (ordering, branching) needs far less than this.
static const size_t stack_size = 64u << 20;
// A caller leaves this many seconds after the limit: later than GLPK stops by itself, and than the search is jumped out of.
static const double patience = 0.6;
static const double seconds_between_questions = 0.05;

// All that the thread touches once the problem is built, so that a caller may leave at any time after that.
struct kayo_job {
  kayo_worker *worker;
  kayo_context context;
  kayo_glpk_settings settings;
  // The thread's until `is_done`.
  kayo_glpk_answer answer;
  // What was published; under the worker's mutex. Without arrays where nobody will leave.
  kayo_glpk_answer snapshot;
  double *incumbent;
  int32_t outcome;
  // Under the worker's mutex.
  int is_built;
  int is_done;
  atomic_int is_unwanted;
};

struct kayo_worker {
  pthread_t thread;
  // Guards what follows, but for the problem.
  pthread_mutex_t mutex;
  pthread_cond_t changed;
  kayo_job *job;
  int is_closing;
  // The caller is gone: the thread frees job and worker.
  int is_abandoned;
  // Touched by the worker's thread alone.
  glp_prob *problem;
};

int kayo_is_cancelled(const kayo_context *context) {
  return atomic_load_explicit(&context->job->is_unwanted, memory_order_acquire);
}

void kayo_note_built(kayo_context *context) {
  kayo_worker *worker = context->job->worker;
  pthread_mutex_lock(&worker->mutex);
  context->job->is_built = 1;
  pthread_cond_broadcast(&worker->changed);
  pthread_mutex_unlock(&worker->mutex);
}

static void copy(kayo_glpk_answer *to, const kayo_glpk_answer *from) {
  const size_t size = (size_t)from->size;
  if (size > 0) {
    memcpy(to->statuses, from->statuses, size);
    memcpy(to->values, from->values, size * sizeof(double));
    memcpy(to->duals, from->duals, size * sizeof(double));
    memcpy(to->evidence, from->evidence, size * sizeof(double));
  }
  to->scalars = from->scalars;
  memcpy(to->message, from->message, (size_t)from->message_capacity);
}

void kayo_publish(kayo_context *context) {
  kayo_job *job = context->job;
  if (job->snapshot.message == NULL) return;
  pthread_mutex_lock(&job->worker->mutex);
  copy(&job->snapshot, &job->answer);
  pthread_mutex_unlock(&job->worker->mutex);
}

void kayo_publish_scalars(kayo_context *context) {
  kayo_job *job = context->job;
  if (job->snapshot.message == NULL) return;
  pthread_mutex_lock(&job->worker->mutex);
  job->snapshot.scalars = job->answer.scalars;
  pthread_mutex_unlock(&job->worker->mutex);
}

// Room for an answer of the same shape; not zero where there is none.
static int make_room(kayo_glpk_answer *room, const kayo_glpk_answer *like) {
  const size_t size = (size_t)like->size;
  room->size = like->size;
  room->message_capacity = like->message_capacity;
  room->statuses = calloc(size + 1, 1);
  room->values = calloc(size + 1, sizeof(double));
  room->duals = calloc(size + 1, sizeof(double));
  room->evidence = calloc(size + 1, sizeof(double));
  room->message = calloc((size_t)like->message_capacity + 1, 1);
  if (room->statuses == NULL || room->values == NULL || room->duals == NULL || room->evidence == NULL ||
      room->message == NULL) {
    return 1;
  }
  kayo_prepare(room);
  return 0;
}

static void free_room(kayo_glpk_answer *room) {
  free(room->statuses);
  free(room->values);
  free(room->duals);
  free(room->evidence);
  free(room->message);
}

static void free_job(kayo_job *job) {
  if (job == NULL) return;
  free_room(&job->answer);
  free_room(&job->snapshot);
  free(job->incumbent);
  free(job);
}

static void release(kayo_worker *worker) {
  pthread_cond_destroy(&worker->changed);
  pthread_mutex_destroy(&worker->mutex);
  free(worker);
}

static void perform(kayo_worker *worker, kayo_job *job) {
  job->context.problem = worker->problem;
  if (worker->problem == NULL && job->context.program == NULL) {
    job->outcome = KAYO_GLPK_ABORTED;
    return;
  }
  job->outcome = kayo_guarded(&job->context);
  worker->problem = job->context.keeps_problem ? job->context.problem : NULL;
}

static void *serve(void *argument) {
  kayo_worker *worker = argument;
  pthread_mutex_lock(&worker->mutex);
  while (!worker->is_abandoned) {
    kayo_job *job = worker->job;
    if (job != NULL && !job->is_done) {
      pthread_mutex_unlock(&worker->mutex);
      perform(worker, job);
      pthread_mutex_lock(&worker->mutex);
      job->is_done = 1;
      pthread_cond_broadcast(&worker->changed);
    } else if (worker->is_closing) {
      break;
    } else {
      pthread_cond_wait(&worker->changed, &worker->mutex);
    }
  }
  const int is_abandoned = worker->is_abandoned;
  pthread_mutex_unlock(&worker->mutex);
  // The problem goes with the environment it belongs to.
  glp_free_env();
  if (is_abandoned) {
    free_job(worker->job);
    release(worker);
  }
  return NULL;
}

// GLPK's memory is of the thread it runs on. glibc would give that thread an arena of its own, which grows by single pages with
// a call of the system for each; the arena of the process grows in larger steps.
static void share_arena(void) {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, 1);
#endif
}

static int start_thread(kayo_worker *worker) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, share_arena);
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0) return 0;
  int failed = pthread_attr_setstacksize(&attributes, stack_size);
  if (!failed) failed = pthread_create(&worker->thread, &attributes, serve, worker);
  pthread_attr_destroy(&attributes);
  return !failed;
}

// A condition that is waited for by the clock that nobody sets; not zero where the system gives none.
static int make_condition(pthread_cond_t *condition) {
  pthread_condattr_t attributes;
  if (pthread_condattr_init(&attributes) != 0) return 1;
  int failed = pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
  if (!failed) failed = pthread_cond_init(condition, &attributes);
  pthread_condattr_destroy(&attributes);
  return failed;
}

kayo_worker *kayo_worker_open(void) {
  kayo_worker *worker = calloc(1, sizeof *worker);
  if (worker == NULL) return NULL;
  if (pthread_mutex_init(&worker->mutex, NULL) != 0) {
    free(worker);
    return NULL;
  }
  if (make_condition(&worker->changed) != 0) {
    pthread_mutex_destroy(&worker->mutex);
    free(worker);
    return NULL;
  }
  if (start_thread(worker)) return worker;
  release(worker);
  return NULL;
}

static void wait_until(kayo_worker *worker, double time) {
  if (isinf(time)) {
    pthread_cond_wait(&worker->changed, &worker->mutex);
    return;
  }
  struct timespec until = {.tv_sec = (time_t)time, .tv_nsec = (long)((time - floor(time)) * 1e9)};
  pthread_cond_timedwait(&worker->changed, &worker->mutex, &until);
}

// Waits until the job is done, or until it is built and nobody shall wait longer. Called with the mutex held.
static void wait_for(kayo_worker *worker, kayo_job *job, const kayo_glpk_settings *settings) {
  const int64_t limit = settings->time_limit_milliseconds;
  double end = limit < 0 ? INFINITY : kayo_now() + 1e-3 * (double)limit + patience;
  int is_cancelled = 0;
  while (!job->is_done) {
    const double now = kayo_now();
    if (!is_cancelled && settings->is_cancelled != NULL && settings->is_cancelled(settings->cancellation)) {
      is_cancelled = 1;
      atomic_store_explicit(&job->is_unwanted, 1, memory_order_release);
      end = fmin(end, now + patience);
    }
    if (now >= end && job->is_built) return;
    const int asks = !is_cancelled && settings->is_cancelled != NULL;
    wait_until(worker, fmin(job->is_built ? end : INFINITY, asks ? now + seconds_between_questions : INFINITY));
  }
}

// Takes what was published and leaves the thread to itself. Called with the mutex held.
static int32_t leave(kayo_worker *worker, kayo_job *job, kayo_glpk_answer *answer) {
  const int is_cancelled = atomic_load_explicit(&job->is_unwanted, memory_order_acquire);
  copy(answer, &job->snapshot);
  if (answer->scalars.simplex_code == -1) {
    answer->scalars.simplex_code = GLP_ETMLIM;
  } else {
    answer->scalars.search_code = GLP_ETMLIM;
  }
  atomic_store_explicit(&job->is_unwanted, 1, memory_order_release);
  worker->is_abandoned = 1;
  pthread_detach(worker->thread);
  return is_cancelled ? KAYO_GLPK_CANCELLED : KAYO_GLPK_LEFT;
}

static kayo_job *make_job(kayo_worker *worker, const kayo_glpk_settings *settings, const kayo_glpk_answer *answer) {
  kayo_job *job = calloc(1, sizeof *job);
  if (job == NULL) return NULL;
  job->worker = worker;
  job->settings = *settings;
  const int may_be_left = settings->is_cancelled != NULL || settings->time_limit_milliseconds >= 0;
  const size_t known = settings->incumbent == NULL ? 0 : (size_t)settings->incumbent_count;
  if (known > 0) job->incumbent = malloc(known * sizeof(double));
  if ((known > 0 && job->incumbent == NULL) || make_room(&job->answer, answer) ||
      (may_be_left && make_room(&job->snapshot, answer))) {
    free_job(job);
    return NULL;
  }
  if (answer->size > 0) memcpy(job->answer.statuses, answer->statuses, (size_t)answer->size);
  if (known > 0) memcpy(job->incumbent, settings->incumbent, known * sizeof(double));
  return job;
}

int32_t kayo_worker_solve(
    kayo_worker **place, const kayo_glpk_program *program, const kayo_glpk_edits *edits,
    const kayo_glpk_settings *settings, int keeps_problem, kayo_glpk_answer *answer) {
  kayo_worker *worker = *place;
  kayo_prepare(answer);
  kayo_job *job = make_job(worker, settings, answer);
  if (job == NULL) return KAYO_GLPK_OUT_OF_MEMORY;
  job->outcome = KAYO_GLPK_ABORTED;
  job->context = (kayo_context){
      .job = job,
      .program = program,
      .edits = edits,
      .settings = &job->settings,
      .answer = &job->answer,
      .incumbent = job->incumbent,
      .keeps_problem = keeps_problem,
  };
  pthread_mutex_lock(&worker->mutex);
  worker->job = job;
  pthread_cond_broadcast(&worker->changed);
  wait_for(worker, job, settings);
  if (!job->is_done) {
    const int32_t outcome = leave(worker, job, answer);
    pthread_mutex_unlock(&worker->mutex);
    *place = NULL;
    return outcome;
  }
  worker->job = NULL;
  pthread_mutex_unlock(&worker->mutex);
  copy(answer, &job->answer);
  const int32_t outcome = job->outcome;
  free_job(job);
  return outcome;
}

void kayo_worker_close(kayo_worker *worker) {
  pthread_mutex_lock(&worker->mutex);
  worker->is_closing = 1;
  pthread_cond_broadcast(&worker->changed);
  pthread_mutex_unlock(&worker->mutex);
  pthread_join(worker->thread, NULL);
  release(worker);
}
