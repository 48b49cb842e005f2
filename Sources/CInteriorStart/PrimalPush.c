// Primal pushes: each column that stands between its bounds outside the basis is moved to the nearer one; where a basic
// column would overstep a bound first, the two change places (Megiddo 1991; Bixby and Saltzman 1994).
#include <math.h>
#include <stdlib.h>

#include "Vertex.h"

static const double pivot_size = 1e-7, harris = 1e-8;

// How far the pushed column may move until a basic one, which changes at a rate, meets a bound.
static double room(const kayo_vertex *v, int column, double rate, double slack) {
  if (fabs(rate) < pivot_size) return INFINITY;
  const double distance = rate > 0 ? v->upper[column] - v->x[column] : v->x[column] - v->lower[column];
  return fmax(0, distance + slack) / fabs(rate);
}

// vertex->column holds B⁻¹ times the pushed column.
static int blocking(const kayo_vertex *v, double direction, double wanted) {
  double most = wanted;
  for (int q = 0; q < v->column.count; q++) {
    const int k = v->column.places[q];
    most = fmin(most, room(v, v->factors.column_of[k], -direction * v->column.values[k], harris));
  }
  if (most >= wanted) return -1;
  int best = -1;
  for (int q = 0; q < v->column.count; q++) {
    const int k = v->column.places[q];
    if (room(v, v->factors.column_of[k], -direction * v->column.values[k], 0) > most) continue;
    if (best < 0 || fabs(v->column.values[k]) > fabs(v->column.values[best])) best = k;
  }
  return best;
}

static int push(kayo_vertex *v, int column) {
  const double down = v->x[column] - v->lower[column], up = v->upper[column] - v->x[column];
  const double direction = down <= up ? -1 : 1, wanted = fmin(down, up);
  kayo_factors_scatter(&v->factors, column, 1, &v->column);
  kayo_factors_solve(&v->factors, &v->column);
  const int position = blocking(v, direction, wanted);
  v->record->primal_push_count++;
  v->work += v->factors.update_size + 2.0 * v->column.count;
  int code = KAYO_INTERIOR_DONE;
  double length = wanted;
  if (position >= 0) {
    length = fmin(wanted, room(v, v->factors.column_of[position], -direction * v->column.values[position], 0));
  } else if (isinf(wanted)) {
    // Without bounds and without anything that blocks: it stays at zero.
    length = fabs(v->x[column]);
  }
  for (int q = 0; q < v->column.count; q++) {
    const int k = v->column.places[q];
    v->x[v->factors.column_of[k]] -= direction * length * v->column.values[k];
  }
  v->x[column] += direction * length;
  if (position >= 0) {
    const int leaving = v->factors.column_of[position];
    const double rate = -direction * v->column.values[position];
    v->x[leaving] = rate > 0 ? v->upper[leaving] : v->lower[leaving];
    v->record->primal_pivot_count++;
    kayo_vector_add(&v->row, position, 1);
    kayo_factors_solve_transposed(&v->factors, &v->row);
    code = kayo_vertex_pivot(v, column, leaving, v->column.values[position]);
    kayo_vector_clear(&v->row);
  } else {
    v->x[column] = isinf(wanted) ? 0 : direction < 0 ? v->lower[column] : v->upper[column];
    v->is_superbasic[column] = 0;
  }
  kayo_vector_clear(&v->column);
  return code;
}

int kayo_vertex_push_primals(kayo_vertex *v) {
  kayo_vertex_compute_primal(v);
  int code = KAYO_INTERIOR_DONE;
  int count = 0;
  for (int j = 0; j < v->program->columns && code == KAYO_INTERIOR_DONE; j++) {
    if (!v->is_superbasic[j]) continue;
    if (count++ % 64 == 0 && kayo_should_stop(v)) return KAYO_INTERIOR_STOPPED;
    if (v->work > v->most_work) return KAYO_INTERIOR_TOO_LONG;
    code = push(v, j);
  }
  return code;
}
