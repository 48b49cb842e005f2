// Steps until the point is sharp enough for a crossover, or nothing moves.
#include <math.h>
#include <string.h>

#include "Step.h"

// What is good enough for the crossover once no step makes it better; the simplex method then has more to do.
static const double loose_tolerance = 1e-5;
// The last steps shorten the complementarity by some thousand each, and what they leave of a reduced cost in the basis is a
// push less (Ye, Güler, Tapia and Zhang, "A quadratically convergent O(√n L)-iteration algorithm for linear programming",
// Math. Program. 59, 1993): so far, relative to the objective, and so many steps.
static const double sharp_tolerance = 1e-13;
enum { most_sharpening_steps = 10 };

// Where the method stands: whether to go on, and the sharpest point so far.
typedef struct {
  // Steps without length, steps since the errors were last at their least, steps since the tolerance was first reached.
  int idle, stale, sharpening;
  // The least error, and that of the sharpest point.
  double best, kept;
} kayo_progress;

static void keep(kayo_stepper *s) {
  const kayo_scaled *a = s->iterate->program;
  const kayo_point *from = &s->iterate->at;
  const size_t columns = sizeof(double) * (size_t)a->columns;
  memcpy(s->sharpest.x, from->x, columns);
  memcpy(s->sharpest.from_lower, from->from_lower, columns);
  memcpy(s->sharpest.to_upper, from->to_upper, columns);
  memcpy(s->sharpest.y, from->y, sizeof(double) * (size_t)a->rows);
  memcpy(s->sharpest.lower_dual, from->lower_dual, columns);
  memcpy(s->sharpest.upper_dual, from->upper_dual, columns);
  s->least_mu = s->iterate->mu;
}

// One of the codes, or −1 to go on.
static int judge(kayo_stepper *s, kayo_progress *p, const kayo_interior_settings *settings, int step_count) {
  const kayo_iterate *iterate = s->iterate;
  if (!isfinite(iterate->mu) || !isfinite(iterate->primal_error + iterate->dual_error)) return KAYO_INTERIOR_STALLED;
  const double error = fmax(fmax(iterate->primal_error, iterate->dual_error), iterate->gap);
  p->stale = error < 0.9 * p->best ? 0 : p->stale + 1;
  p->best = fmin(p->best, error);
  // Once the objectives have met, what they differ by is residuals times duals more than complementarity, which alone makes
  // the partition sharp. Of sharp points the one with the least errors is left most nearly feasible by the crossover.
  const double most_mu = sharp_tolerance * (1 + fabs(iterate->primal_objective)) / fmax(1, iterate->pair_count);
  const double residual = fmax(iterate->primal_error, iterate->dual_error);
  int is_better = 0;
  if (s->least_mu == INFINITY) {
    is_better = error <= settings->tolerance;
  } else if (residual <= settings->tolerance) {
    is_better = s->least_mu > most_mu ? iterate->mu < 0.5 * s->least_mu : iterate->mu <= most_mu && error < p->kept;
  }
  if (is_better) {
    keep(s);
    p->kept = error;
  }
  if (s->least_mu < INFINITY) {
    if (s->least_mu <= most_mu && p->kept <= settings->tolerance) return KAYO_INTERIOR_DONE;
    if (++p->sharpening > most_sharpening_steps || !is_better) return KAYO_INTERIOR_DONE;
  } else if (p->stale >= 20 && error <= loose_tolerance) {
    keep(s);
    return KAYO_INTERIOR_DONE;
  }
  if (p->stale >= 60 || p->idle >= 6) return KAYO_INTERIOR_STALLED;
  if (step_count >= settings->step_limit) return KAYO_INTERIOR_STEP_LIMIT;
  return settings->should_stop != NULL && settings->should_stop(settings->stop_context) ? KAYO_INTERIOR_STOPPED : -1;
}

static int run(kayo_stepper *s, const kayo_interior_settings *settings, kayo_interior_record *record) {
  kayo_progress progress = {.best = INFINITY};
  s->least_mu = INFINITY;
  int code = -1;
  for (;; record->step_count++) {
    kayo_iterate_measure(s->iterate);
    code = judge(s, &progress, settings, record->step_count);
    if (code >= 0) break;
    kayo_lengths length;
    code = kayo_step(s, &length);
    if (code != KAYO_INTERIOR_DONE) break;
    record->primal_length = length.primal;
    record->dual_length = length.dual;
    progress.idle = fmax(length.primal, length.dual) < 1e-2 ? progress.idle + 1 : 0;
  }
  if (s->least_mu == INFINITY || code == KAYO_INTERIOR_STOPPED || code == KAYO_INTERIOR_OUT_OF_MEMORY) return code;
  const kayo_point last = s->iterate->at;
  s->iterate->at = s->sharpest;
  s->sharpest = last;
  kayo_iterate_measure(s->iterate);
  return KAYO_INTERIOR_DONE;
}

static void take_stepper(kayo_stepper *s, const kayo_scaled *program, kayo_pool *pool) {
  kayo_point_take(&s->direction, program, pool);
  kayo_point_take(&s->trial, program, pool);
  kayo_point_take(&s->sharpest, program, pool);
  s->lower_target = KAYO_TAKE(pool, double, program->columns);
  s->upper_target = KAYO_TAKE(pool, double, program->columns);
  s->second_lower = KAYO_TAKE(pool, double, program->columns);
  s->second_upper = KAYO_TAKE(pool, double, program->columns);
}

// A factorization that costs many solves is worth correctors (Gondzio 1996, § 4.3). A solve waits for memory: the
// factorization does some eight operations in the time of one of its.
static int correctors(const kayo_normal *normal) {
  const double ratio = normal->common.fl / (8 * 4 * normal->common.lnz);
  return ratio > 50 ? 3 : ratio > 30 ? 2 : ratio > 10 ? 1 : 0;
}

static void give(const kayo_iterate *iterate, double *x, double *y, double *z) {
  const kayo_scaled *a = iterate->program;
  const kayo_point *at = &iterate->at;
  for (int j = 0; j < a->columns; j++) {
    x[j] = at->x[j] * a->column_scale[j];
    z[j] = (at->lower_dual[j] - at->upper_dual[j]) / a->column_scale[j];
  }
  for (int i = 0; i < a->rows; i++) y[i] = at->y[i] * a->row_scale[i];
}

// Debian's CHOLMOD splits loops among OpenMP's threads; on this thread it shall not, for speed on shared machines and for
// the same order of operations everywhere.
static int limit_threads(int levels) {
  const kayo_cholesky_library *library = kayo_cholesky();
  if (library == NULL || library->get_active_levels == NULL || library->set_active_levels == NULL) return levels;
  const int former = library->get_active_levels();
  library->set_active_levels(levels);
  return former;
}

int32_t kayo_interior_point(
    const kayo_interior_program *program, const kayo_interior_settings *settings, double *x, double *y, double *z,
    kayo_interior_record *record) {
  kayo_pool pool = {0};
  kayo_scaled scaled = {0};
  kayo_normal normal = {0};
  kayo_iterate iterate = {.program = &scaled, .normal = &normal};
  kayo_stepper stepper = {.iterate = &iterate};
  memset(record, 0, sizeof(*record));
  kayo_scale(&scaled, program, &pool);
  if (!pool.has_failed) kayo_iterate_take(&iterate, &pool);
  if (!pool.has_failed) take_stepper(&stepper, &scaled, &pool);
  if (pool.has_failed) {
    kayo_free_all(&pool);
    return KAYO_INTERIOR_OUT_OF_MEMORY;
  }
  const int levels = limit_threads(0);
  int code = kayo_normal_analyse(&normal, &scaled, &pool);
  if (code == KAYO_INTERIOR_DONE) {
    record->factor_size = (int64_t)normal.common.lnz;
    record->used_nested_dissection = normal.factor->ordering == CHOLMOD_METIS;
    record->dense_column_count = normal.dense_count;
    stepper.corrector_count = correctors(&normal);
    code = kayo_iterate_start(&iterate);
  }
  if (code == KAYO_INTERIOR_DONE) code = run(&stepper, settings, record);
  record->primal_residual = iterate.primal_error;
  record->dual_residual = iterate.dual_error;
  record->gap = iterate.gap;
  give(&iterate, x, y, z);
  kayo_normal_free(&normal);
  limit_threads(levels);
  kayo_free_all(&pool);
  return code;
}
