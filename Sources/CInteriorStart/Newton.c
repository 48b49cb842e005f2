// The Newton system of the optimality conditions, reduced to the normal equations (Wright, "Primal-Dual Interior-Point
// Methods", SIAM 1997, ch. 11).
#include <math.h>
#include <string.h>

#include "Iterate.h"

// Keeps Θ finite: a column without bounds has no other curvature. The residuals are those of the program itself, so this
// slows a step and does not move the solution (a proximal term: Friedlander and Orban, Math. Program. Comput. 4, 2012).
static const double primal_regularisation = 1e-13, free_regularisation = 1e-10;

int kayo_newton_factorize(kayo_iterate *iterate) {
  const kayo_scaled *a = iterate->program;
  const kayo_point *at = &iterate->at;
  for (int j = 0; j < a->columns; j++) {
    double curvature = 0;
    if (kayo_has_lower(a, j)) curvature += at->lower_dual[j] / at->from_lower[j];
    if (kayo_has_upper(a, j)) curvature += at->upper_dual[j] / at->to_upper[j];
    const int is_free = !kayo_has_lower(a, j) && !kayo_has_upper(a, j);
    iterate->theta[j] = 1 / (curvature + (is_free ? free_regularisation : primal_regularisation));
  }
  return kayo_normal_factorize(iterate->normal, iterate->theta);
}

// What a solve leaves of its right side comes back as a residual of the program, and near the end as a bound overstepped at the
// vertex.
static const double solve_tolerance = 1e-10;

static double entry(const double *values, int place) { return values == NULL ? 0 : values[place]; }

void kayo_newton_solve(kayo_iterate *iterate, const kayo_newton_sides *sides, kayo_point *d) {
  const kayo_scaled *a = iterate->program;
  const kayo_point *at = &iterate->at;
  double *shift = iterate->shift, *right_side = iterate->row_room;
  // With the pairs eliminated: Aᵀ·dy − Θ⁻¹·dx = shift.
  for (int j = 0; j < a->columns; j++) {
    shift[j] = entry(sides->dual, j);
    if (kayo_has_lower(a, j)) {
      shift[j] -= (entry(sides->lower_target, j) + at->lower_dual[j] * entry(sides->below, j)) / at->from_lower[j];
    }
    if (kayo_has_upper(a, j)) {
      shift[j] += (entry(sides->upper_target, j) - at->upper_dual[j] * entry(sides->above, j)) / at->to_upper[j];
    }
    d->x[j] = iterate->theta[j] * shift[j];
  }
  for (int i = 0; i < a->rows; i++) right_side[i] = entry(sides->primal, i);
  kayo_multiply(a, 1, d->x, right_side);
  kayo_normal_solve(iterate->normal, right_side, d->y, solve_tolerance);
  for (int j = 0; j < a->columns; j++) d->x[j] = 0;
  kayo_multiply_transposed(a, 1, d->y, d->x);
  for (int j = 0; j < a->columns; j++) {
    d->x[j] = iterate->theta[j] * (d->x[j] - shift[j]);
    if (kayo_has_lower(a, j)) {
      d->from_lower[j] = d->x[j] - entry(sides->below, j);
      d->lower_dual[j] =
          (entry(sides->lower_target, j) - at->lower_dual[j] * d->from_lower[j]) / at->from_lower[j];
    }
    if (kayo_has_upper(a, j)) {
      d->to_upper[j] = entry(sides->above, j) - d->x[j];
      d->upper_dual[j] = (entry(sides->upper_target, j) - at->upper_dual[j] * d->to_upper[j]) / at->to_upper[j];
    }
  }
}
