// Mehrotra's predictor–corrector method ("On the implementation of a primal–dual interior point method", SIAM J. Optim. 2,
// 1992) with Gondzio's centrality correctors ("Multiple centrality corrections in a primal–dual method for linear
// programming", Comput. Optim. Appl. 6, 1996).
#include <math.h>

#include "Step.h"

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

int kayo_step(kayo_stepper *s, kayo_lengths *length) {
  const int code = kayo_newton_factorize(s->iterate);
  if (code != KAYO_INTERIOR_DONE) return code;
  const double target = predict(s);
  correct(s, target);
  *length = longest(s->iterate, &s->direction);
  for (int k = 0; k < s->corrector_count && centralise(s, fmax(target, 1e-3 * s->iterate->mu), length); k++) {}
  *length = advance(s, *length);
  return KAYO_INTERIOR_DONE;
}
