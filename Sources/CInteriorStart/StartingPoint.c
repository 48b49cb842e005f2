// Mehrotra's starting point ("On the implementation of a primal–dual interior point method", SIAM J. Optim. 2, 1992, § 7)
// for columns with bounds on either side: least squares solutions of the equations, moved into the positive orthant.
#include <math.h>
#include <string.h>

#include "Iterate.h"

// x = x₀ + Aᵀ(A·Aᵀ)⁻¹(b − A·x₀), where x₀ is the point within the bounds that is nearest to zero.
static void least_squares_primal(kayo_iterate *iterate) {
  const kayo_scaled *a = iterate->program;
  kayo_point *at = &iterate->at;
  for (int j = 0; j < a->columns; j++) at->x[j] = fmin(fmax(0, a->lower[j]), a->upper[j]);
  memcpy(iterate->primal, a->right_sides, sizeof(double) * (size_t)a->rows);
  kayo_multiply(a, -1, at->x, iterate->primal);
  kayo_normal_solve(iterate->normal, iterate->primal, iterate->row_room, 1e-8);
  kayo_multiply_transposed(a, 1, iterate->row_room, at->x);
}

// y = (A·Aᵀ)⁻¹·A·c; the dual residual is what the bounds' duals must take.
static void least_squares_dual(kayo_iterate *iterate) {
  const kayo_scaled *a = iterate->program;
  kayo_point *at = &iterate->at;
  memset(iterate->row_room, 0, sizeof(double) * (size_t)a->rows);
  kayo_multiply(a, 1, a->costs, iterate->row_room);
  kayo_normal_solve(iterate->normal, iterate->row_room, at->y, 1e-8);
  memcpy(iterate->dual, a->costs, sizeof(double) * (size_t)a->columns);
  kayo_multiply_transposed(a, -1, at->y, iterate->dual);
}

static void set_pairs(kayo_iterate *iterate) {
  const kayo_scaled *a = iterate->program;
  kayo_point *at = &iterate->at;
  for (int j = 0; j < a->columns; j++) {
    const int has_lower = kayo_has_lower(a, j), has_upper = kayo_has_upper(a, j);
    const double share = has_lower && has_upper ? 0.5 : 1;
    if (has_lower) {
      at->from_lower[j] = at->x[j] - a->lower[j];
      at->lower_dual[j] = share * iterate->dual[j];
    }
    if (has_upper) {
      at->to_upper[j] = a->upper[j] - at->x[j];
      at->upper_dual[j] = -share * iterate->dual[j];
    }
  }
}

// Adds to all distances and to all duals.
static void lift(kayo_iterate *iterate, double distance, double dual) {
  const kayo_scaled *a = iterate->program;
  kayo_point *at = &iterate->at;
  for (int j = 0; j < a->columns; j++) {
    if (kayo_has_lower(a, j)) {
      at->from_lower[j] += distance;
      at->lower_dual[j] += dual;
    }
    if (kayo_has_upper(a, j)) {
      at->to_upper[j] += distance;
      at->upper_dual[j] += dual;
    }
  }
}

int kayo_iterate_start(kayo_iterate *iterate) {
  const kayo_scaled *a = iterate->program;
  kayo_point *at = &iterate->at;
  for (int j = 0; j < a->columns; j++) iterate->theta[j] = 1;
  const int code = kayo_normal_factorize(iterate->normal, iterate->theta);
  if (code != KAYO_INTERIOR_DONE) return code;
  least_squares_primal(iterate);
  least_squares_dual(iterate);
  set_pairs(iterate);
  double least_distance = 0, least_dual = 0;
  for (int j = 0; j < a->columns; j++) {
    if (kayo_has_lower(a, j)) {
      least_distance = fmin(least_distance, at->from_lower[j]);
      least_dual = fmin(least_dual, at->lower_dual[j]);
    }
    if (kayo_has_upper(a, j)) {
      least_distance = fmin(least_distance, at->to_upper[j]);
      least_dual = fmin(least_dual, at->upper_dual[j]);
    }
  }
  lift(iterate, 1 - 1.5 * least_distance, 1 - 1.5 * least_dual);
  double product = 0, distances = 0, duals = 0;
  for (int j = 0; j < a->columns; j++) {
    if (kayo_has_lower(a, j)) {
      product += at->from_lower[j] * at->lower_dual[j];
      distances += at->from_lower[j];
      duals += at->lower_dual[j];
    }
    if (kayo_has_upper(a, j)) {
      product += at->to_upper[j] * at->upper_dual[j];
      distances += at->to_upper[j];
      duals += at->upper_dual[j];
    }
  }
  if (iterate->pair_count > 0) lift(iterate, 0.5 * product / duals, 0.5 * product / distances);
  return KAYO_INTERIOR_DONE;
}
