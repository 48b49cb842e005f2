// An interior iterate and the residuals of the optimality conditions at it.
#pragma once

#include "NormalEquations.h"

// Distances to the bounds are kept apart from x, so that a start may lie outside them:
//   x − from_lower = lower,  x + to_upper = upper,  A·x = b,  Aᵀ·y + lower_dual − upper_dual = c.
typedef struct {
  double *x, *from_lower, *to_upper, *y, *lower_dual, *upper_dual;
} kayo_point;

typedef struct {
  const kayo_scaled *program;
  kayo_normal *normal;
  kayo_point at;
  // What is missing of each condition.
  double *primal, *below, *above, *dual;
  double mu;
  double primal_objective, dual_objective;
  // Relative sizes.
  double primal_error, dual_error, gap;
  // How many pairs of distance and dual there are.
  int pair_count;
  double right_side_size, cost_size;
  double *theta;
  // Room for one right side of the Newton system.
  double *shift, *row_room;
} kayo_iterate;

static inline int kayo_has_lower(const kayo_scaled *a, int j) { return a->lower[j] > -__builtin_inf(); }
static inline int kayo_has_upper(const kayo_scaled *a, int j) { return a->upper[j] < __builtin_inf(); }

void kayo_point_take(kayo_point *point, const kayo_scaled *program, kayo_pool *pool);
void kayo_iterate_take(kayo_iterate *iterate, kayo_pool *pool);
// Computes residuals, μ, objectives and errors.
void kayo_iterate_measure(kayo_iterate *iterate);
// Mehrotra's start; factorizes with Θ = I.
int kayo_iterate_start(kayo_iterate *iterate);

// Solves the Newton system for given residuals and complementarity targets
//   A·dx = primal,  dx − d(from_lower) = below,  dx + d(to_upper) = above,
//   Aᵀ·dy + d(lower_dual) − d(upper_dual) = dual,
//   lower_dual·d(from_lower) + from_lower·d(lower_dual) = lower_target, and the same above.
// NULL stands for zero.
typedef struct {
  const double *primal, *below, *above, *dual, *lower_target, *upper_target;
} kayo_newton_sides;

// Θ = (lower_dual / from_lower + upper_dual / to_upper + regularisation)⁻¹, and the factorization with it.
int kayo_newton_factorize(kayo_iterate *iterate);
void kayo_newton_solve(kayo_iterate *iterate, const kayo_newton_sides *sides, kayo_point *direction);
