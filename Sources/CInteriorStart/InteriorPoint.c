// Mehrotra's predictor–corrector method ("On the implementation of a primal–dual interior point method", SIAM J. Optim. 2,
// 1992) with Gondzio's centrality correctors ("Multiple centrality corrections in a primal–dual method for linear
// programming", Comput. Optim. Appl. 6, 1996).
#include <math.h>
#include <string.h>

#include "Iterate.h"

typedef struct {
  kayo_iterate *iterate;
  kayo_point direction, trial;
  double *lower_target, *upper_target;
  double *second_lower, *second_upper;
  int corrector_count;
} kayo_stepper;

typedef struct {
  double primal, dual;
} kayo_lengths;

// The longest steps that keep distances and duals positive.
static kayo_lengths longest(const kayo_iterate *iterate, const kayo_point *d) {
  const kayo_scaled *a = iterate->program;
  const kayo_point *at = &iterate->at;
  kayo_lengths length = {1, 1};
  for (int j = 0; j < a->columns; j++) {
    if (kayo_has_lower(a, j)) {
      if (d->from_lower[j] < 0) length.primal = fmin(length.primal, -at->from_lower[j] / d->from_lower[j]);
      if (d->lower_dual[j] < 0) length.dual = fmin(length.dual, -at->lower_dual[j] / d->lower_dual[j]);
    }
    if (kayo_has_upper(a, j)) {
      if (d->to_upper[j] < 0) length.primal = fmin(length.primal, -at->to_upper[j] / d->to_upper[j]);
      if (d->upper_dual[j] < 0) length.dual = fmin(length.dual, -at->upper_dual[j] / d->upper_dual[j]);
    }
  }
  return length;
}

static double complementarity(const kayo_iterate *iterate, const kayo_point *d, kayo_lengths length) {
  const kayo_scaled *a = iterate->program;
  const kayo_point *at = &iterate->at;
  double sum = 0;
  for (int j = 0; j < a->columns; j++) {
    if (kayo_has_lower(a, j)) {
      sum += (at->from_lower[j] + length.primal * d->from_lower[j]) * (at->lower_dual[j] + length.dual * d->lower_dual[j]);
    }
    if (kayo_has_upper(a, j)) {
      sum += (at->to_upper[j] + length.primal * d->to_upper[j]) * (at->upper_dual[j] + length.dual * d->upper_dual[j]);
    }
  }
  return sum;
}

static kayo_newton_sides all_residuals(const kayo_stepper *s) {
  const kayo_iterate *iterate = s->iterate;
  return (kayo_newton_sides){
      iterate->primal, iterate->below, iterate->above, iterate->dual, s->lower_target, s->upper_target};
}

// Predictor: towards the optimum at once. The products it leaves behind are the second-order term of the corrector.
static double predict(kayo_stepper *s) {
  kayo_iterate *iterate = s->iterate;
  const kayo_scaled *a = iterate->program;
  const kayo_point *at = &iterate->at;
  for (int j = 0; j < a->columns; j++) {
    s->lower_target[j] = -at->from_lower[j] * at->lower_dual[j];
    s->upper_target[j] = -at->to_upper[j] * at->upper_dual[j];
  }
  const kayo_newton_sides sides = all_residuals(s);
  kayo_newton_solve(iterate, &sides, &s->direction);
  const kayo_lengths length = longest(iterate, &s->direction);
  const double reached = complementarity(iterate, &s->direction, length) / iterate->pair_count;
  for (int j = 0; j < a->columns; j++) {
    s->second_lower[j] = s->direction.from_lower[j] * s->direction.lower_dual[j];
    s->second_upper[j] = s->direction.to_upper[j] * s->direction.upper_dual[j];
  }
  const double ratio = reached / iterate->mu;
  return iterate->mu * ratio * ratio * ratio;
}

static void correct(kayo_stepper *s, double target) {
  const kayo_scaled *a = s->iterate->program;
  for (int j = 0; j < a->columns; j++) {
    s->lower_target[j] += target - s->second_lower[j];
    s->upper_target[j] += target - s->second_upper[j];
  }
  const kayo_newton_sides sides = all_residuals(s);
  kayo_newton_solve(s->iterate, &sides, &s->direction);
}

// How far a product at the end of a longer step must be moved to lie near the target.
static double towards(double product, double target) {
  const double least = 0.1 * target, most = 10 * target;
  if (product < least) return least - product;
  if (product > most) return fmax(most - product, -most);
  return 0;
}

// One of Gondzio's correctors: zero where it does not lengthen the step.
static int centralise(kayo_stepper *s, double target, kayo_lengths *length) {
  const kayo_iterate *iterate = s->iterate;
  const kayo_scaled *a = iterate->program;
  const kayo_point *at = &iterate->at, *d = &s->direction;
  const kayo_lengths aim = {fmin(1, 1.08 * length->primal + 0.08), fmin(1, 1.08 * length->dual + 0.08)};
  for (int j = 0; j < a->columns; j++) {
    s->second_lower[j] = s->second_upper[j] = 0;
    if (kayo_has_lower(a, j)) {
      s->second_lower[j] = towards(
          (at->from_lower[j] + aim.primal * d->from_lower[j]) * (at->lower_dual[j] + aim.dual * d->lower_dual[j]), target);
    }
    if (kayo_has_upper(a, j)) {
      s->second_upper[j] = towards(
          (at->to_upper[j] + aim.primal * d->to_upper[j]) * (at->upper_dual[j] + aim.dual * d->upper_dual[j]), target);
    }
  }
  const kayo_newton_sides sides = {NULL, NULL, NULL, NULL, s->second_lower, s->second_upper};
  kayo_newton_solve(s->iterate, &sides, &s->trial);
  for (int j = 0; j < a->columns; j++) {
    s->trial.x[j] += d->x[j];
    s->trial.from_lower[j] += d->from_lower[j];
    s->trial.to_upper[j] += d->to_upper[j];
    s->trial.lower_dual[j] += d->lower_dual[j];
    s->trial.upper_dual[j] += d->upper_dual[j];
  }
  for (int i = 0; i < a->rows; i++) s->trial.y[i] += d->y[i];
  const kayo_lengths reached = longest(iterate, &s->trial);
  if (reached.primal + reached.dual < length->primal + length->dual + 0.02) return 0;
  const kayo_point former = s->direction;
  s->direction = s->trial;
  s->trial = former;
  *length = reached;
  return 1;
}

// Goes along the direction, and tells how far.
static kayo_lengths advance(kayo_stepper *s, kayo_lengths length) {
  const kayo_scaled *a = s->iterate->program;
  kayo_point *at = &s->iterate->at;
  const kayo_point *d = &s->direction;
  // Not quite to the boundary.
  const double share = 0.9995;
  const double primal = length.primal < 1 ? share * length.primal : 1;
  const double dual = length.dual < 1 ? share * length.dual : 1;
  for (int j = 0; j < a->columns; j++) {
    at->x[j] += primal * d->x[j];
    if (kayo_has_lower(a, j)) {
      at->from_lower[j] += primal * d->from_lower[j];
      at->lower_dual[j] += dual * d->lower_dual[j];
    }
    if (kayo_has_upper(a, j)) {
      at->to_upper[j] += primal * d->to_upper[j];
      at->upper_dual[j] += dual * d->upper_dual[j];
    }
  }
  for (int i = 0; i < a->rows; i++) at->y[i] += dual * d->y[i];
  return (kayo_lengths){primal, dual};
}

static int step(kayo_stepper *s, kayo_lengths *length) {
  const int code = kayo_newton_factorize(s->iterate);
  if (code != KAYO_INTERIOR_DONE) return code;
  const double target = predict(s);
  correct(s, target);
  *length = longest(s->iterate, &s->direction);
  for (int k = 0; k < s->corrector_count && centralise(s, fmax(target, 1e-3 * s->iterate->mu), length); k++) {}
  *length = advance(s, *length);
  return KAYO_INTERIOR_DONE;
}

// What is good enough for the crossover once no step makes it better; the simplex method then has more to do.
static const double loose_tolerance = 1e-5;

static int run(kayo_stepper *s, const kayo_interior_settings *settings, kayo_interior_record *record) {
  kayo_iterate *iterate = s->iterate;
  // Steps without length, and steps since the errors were last at their least.
  int idle = 0, stale = 0;
  double best = INFINITY;
  for (record->step_count = 0;; record->step_count++) {
    kayo_iterate_measure(iterate);
    if (!isfinite(iterate->mu) || !isfinite(iterate->primal_error + iterate->dual_error)) return KAYO_INTERIOR_STALLED;
    const double tolerance = settings->tolerance;
    const double error = fmax(fmax(iterate->primal_error, iterate->dual_error), iterate->gap);
    stale = error < 0.9 * best ? 0 : stale + 1;
    best = fmin(best, error);
    if (error <= (stale < 20 ? tolerance : loose_tolerance)) return KAYO_INTERIOR_DONE;
    if (stale >= 60) return KAYO_INTERIOR_STALLED;
    if (record->step_count >= settings->step_limit) return KAYO_INTERIOR_STEP_LIMIT;
    if (settings->should_stop != NULL && settings->should_stop(settings->stop_context)) return KAYO_INTERIOR_STOPPED;
    kayo_lengths length;
    const int code = step(s, &length);
    if (code != KAYO_INTERIOR_DONE) return code;
    record->primal_length = length.primal;
    record->dual_length = length.dual;
    idle = fmax(length.primal, length.dual) < 1e-2 ? idle + 1 : 0;
    if (idle >= 6) return KAYO_INTERIOR_STALLED;
  }
}

static void take_stepper(kayo_stepper *s, const kayo_scaled *program, kayo_pool *pool) {
  kayo_point_take(&s->direction, program, pool);
  kayo_point_take(&s->trial, program, pool);
  s->lower_target = KAYO_TAKE(pool, double, program->columns);
  s->upper_target = KAYO_TAKE(pool, double, program->columns);
  s->second_lower = KAYO_TAKE(pool, double, program->columns);
  s->second_upper = KAYO_TAKE(pool, double, program->columns);
}

// A factorization that costs many solves is worth more correctors (Gondzio 1996, § 4.3).
static int correctors(const kayo_normal *normal) {
  const double ratio = normal->common.fl / (4 * normal->common.lnz);
  return ratio > 50 ? 3 : ratio > 30 ? 2 : 1;
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
// the same order of operations everywhere. Weak: without OpenMP there is nothing to tell.
extern void omp_set_max_active_levels(int levels) __attribute__((weak));
extern int omp_get_max_active_levels(void) __attribute__((weak));

static int limit_threads(int levels) {
  if (omp_set_max_active_levels == NULL || omp_get_max_active_levels == NULL) return levels;
  const int former = omp_get_max_active_levels();
  omp_set_max_active_levels(levels);
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
