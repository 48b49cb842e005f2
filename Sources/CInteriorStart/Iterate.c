#include "Iterate.h"

#include <math.h>
#include <string.h>

void kayo_point_take(kayo_point *point, const kayo_scaled *program, kayo_pool *pool) {
  point->x = KAYO_TAKE(pool, double, program->columns);
  point->from_lower = KAYO_TAKE(pool, double, program->columns);
  point->to_upper = KAYO_TAKE(pool, double, program->columns);
  point->y = KAYO_TAKE(pool, double, program->rows);
  point->lower_dual = KAYO_TAKE(pool, double, program->columns);
  point->upper_dual = KAYO_TAKE(pool, double, program->columns);
}

void kayo_iterate_take(kayo_iterate *iterate, kayo_pool *pool) {
  const kayo_scaled *a = iterate->program;
  kayo_point_take(&iterate->at, a, pool);
  iterate->primal = KAYO_TAKE(pool, double, a->rows);
  iterate->below = KAYO_TAKE(pool, double, a->columns);
  iterate->above = KAYO_TAKE(pool, double, a->columns);
  iterate->dual = KAYO_TAKE(pool, double, a->columns);
  iterate->theta = KAYO_TAKE(pool, double, a->columns);
  iterate->shift = KAYO_TAKE(pool, double, a->columns);
  iterate->row_room = KAYO_TAKE(pool, double, a->rows);
  if (pool->has_failed) return;
  for (int i = 0; i < a->rows; i++) iterate->right_side_size = fmax(iterate->right_side_size, fabs(a->right_sides[i]));
  for (int j = 0; j < a->columns; j++) {
    iterate->pair_count += kayo_has_lower(a, j) + kayo_has_upper(a, j);
    iterate->cost_size = fmax(iterate->cost_size, fabs(a->costs[j]));
    if (kayo_has_lower(a, j)) iterate->right_side_size = fmax(iterate->right_side_size, fabs(a->lower[j]));
    if (kayo_has_upper(a, j)) iterate->right_side_size = fmax(iterate->right_side_size, fabs(a->upper[j]));
  }
}

void kayo_iterate_measure(kayo_iterate *iterate) {
  const kayo_scaled *a = iterate->program;
  const kayo_point *at = &iterate->at;
  memcpy(iterate->primal, a->right_sides, sizeof(double) * (size_t)a->rows);
  kayo_multiply(a, -1, at->x, iterate->primal);
  memcpy(iterate->dual, a->costs, sizeof(double) * (size_t)a->columns);
  kayo_multiply_transposed(a, -1, at->y, iterate->dual);
  double complementarity = 0, primal = 0, dual = 0, primal_error = 0, dual_error = 0;
  for (int i = 0; i < a->rows; i++) {
    dual += a->right_sides[i] * at->y[i];
    primal_error = fmax(primal_error, fabs(iterate->primal[i]));
  }
  for (int j = 0; j < a->columns; j++) {
    primal += a->costs[j] * at->x[j];
    if (kayo_has_lower(a, j)) {
      iterate->below[j] = a->lower[j] - at->x[j] + at->from_lower[j];
      iterate->dual[j] -= at->lower_dual[j];
      complementarity += at->from_lower[j] * at->lower_dual[j];
      dual += a->lower[j] * at->lower_dual[j];
      primal_error = fmax(primal_error, fabs(iterate->below[j]));
    }
    if (kayo_has_upper(a, j)) {
      iterate->above[j] = a->upper[j] - at->x[j] - at->to_upper[j];
      iterate->dual[j] += at->upper_dual[j];
      complementarity += at->to_upper[j] * at->upper_dual[j];
      dual -= a->upper[j] * at->upper_dual[j];
      primal_error = fmax(primal_error, fabs(iterate->above[j]));
    }
    dual_error = fmax(dual_error, fabs(iterate->dual[j]));
  }
  iterate->mu = iterate->pair_count > 0 ? complementarity / iterate->pair_count : 0;
  iterate->primal_objective = primal;
  iterate->dual_objective = dual;
  iterate->primal_error = primal_error / (1 + iterate->right_side_size);
  iterate->dual_error = dual_error / (1 + iterate->cost_size);
  iterate->gap = fabs(primal - dual) / (1 + 0.5 * fabs(primal + dual));
}
