// The first basis, and what keeps it in order.
#include <math.h>
#include <string.h>

#include "Vertex.h"

// A column this dependent on those before it is not independent of them.
static const double first_tolerance = 1e-3, later_tolerance = 1e-9;
// What a solve may be off before the factorization is made more careful.
static const double accuracy = 1e-6;

// Sorts each column to a bound or between them by which is smaller: the distance, or the dual that pushes there.
static void partition(kayo_vertex *v) {
  for (int j = 0; j < v->program->columns; j++) {
    const double distance = v->x[j] - v->lower[j], room = v->upper[j] - v->x[j];
    const int is_low = v->z[j] > 0 && v->z[j] > distance, is_high = v->z[j] < 0 && -v->z[j] > room;
    if (is_low || distance <= 0) {
      v->x[j] = v->lower[j];
    } else if (is_high || room <= 0) {
      v->x[j] = v->upper[j];
    } else {
      v->is_superbasic[j] = 1;
      v->record->interior_count++;
    }
  }
}

// The columns strictly between their bounds; the rows that they leave open get artificial columns, which the dual pushes drive
// out by their ratio test: each brings in the column that blocks first, as a choice by rank cannot know.
int kayo_vertex_choose_basis(kayo_vertex *v) {
  kayo_factors *f = &v->factors;
  const kayo_scaled *a = v->program;
  partition(v);
  for (int i = 0; i < a->rows; i++) v->z[a->columns + i] = -v->y[i];
  int count = 0;
  for (int j = 0; j < a->columns; j++) {
    if (v->is_superbasic[j]) v->list[count++] = j;
  }
  kayo_factors_begin(f, v->list, count, first_tolerance, v->is_taken);
  kayo_factors_complete(f);
  if (f->pool->has_failed) return KAYO_INTERIOR_OUT_OF_MEMORY;
  for (int k = 0; k < f->size; k++) {
    v->position[f->column_of[k]] = k;
    v->is_superbasic[f->column_of[k]] = 0;
  }
  // What the choice dropped may be missing.
  return kayo_vertex_make_sound(v);
}

static int factorize_present(kayo_vertex *v) {
  kayo_factors *f = &v->factors;
  const int count = f->size;
  memcpy(v->list, f->column_of, sizeof(int) * (size_t)count);
  for (int k = 0; k < count; k++) v->position[v->list[k]] = -1;
  kayo_factors_begin(f, v->list, count, later_tolerance, v->is_taken);
  kayo_factors_complete(f);
  if (f->pool->has_failed) return KAYO_INTERIOR_OUT_OF_MEMORY;
  for (int k = 0; k < f->size; k++) v->position[f->column_of[k]] = k;
  for (int k = 0; k < count; k++) {
    const int j = v->list[k];
    if (v->position[j] < 0) v->is_superbasic[j] = v->x[j] != v->lower[j] && v->x[j] != v->upper[j];
  }
  v->record->factorization_count++;
  v->work += 10 * ((double)f->lower.starts[f->size] + f->upper.starts[f->size]);
  return KAYO_INTERIOR_DONE;
}

int kayo_vertex_refactorize(kayo_vertex *v) {
  kayo_factors *f = &v->factors;
  for (;;) {
    const int code = factorize_present(v);
    if (code != KAYO_INTERIOR_DONE) return code;
    const double error = kayo_factors_error(&v->factors);
    if (error <= accuracy || f->threshold >= 0.5) return code;
    f->threshold = fmin(0.5, 5 * f->threshold);
  }
}

int kayo_vertex_make_sound(kayo_vertex *v) {
  return kayo_factors_error(&v->factors) <= accuracy ? KAYO_INTERIOR_DONE : kayo_vertex_refactorize(v);
}

int kayo_vertex_pivot(kayo_vertex *v, int entering, int leaving, double pivot) {
  const int position = v->position[leaving];
  kayo_factors_update(&v->factors, position, entering, &v->row, pivot);
  v->position[leaving] = -1;
  v->position[entering] = position;
  v->is_superbasic[entering] = 0;
  // A column that a dual push drives out while it stands between its bounds is a primal push's to bring to one.
  v->is_superbasic[leaving] = v->x[leaving] != v->lower[leaving] && v->x[leaving] != v->upper[leaving];
  if (v->factors.pool->has_failed) return KAYO_INTERIOR_OUT_OF_MEMORY;
  if (v->work > v->most_work) return KAYO_INTERIOR_TOO_LONG;
  return kayo_factors_is_worn(&v->factors) ? kayo_vertex_refactorize(v) : KAYO_INTERIOR_DONE;
}

void kayo_vertex_compute_primal(kayo_vertex *v) {
  const kayo_scaled *a = v->program;
  memcpy(v->row_room, a->right_sides, sizeof(double) * (size_t)a->rows);
  kayo_multiply(a, -1, v->x, v->row_room);
  for (int i = 0; i < a->rows; i++) v->row_room[i] -= v->x[a->columns + i];
  for (int i = 0; i < a->rows; i++) {
    if (v->row_room[i] != 0) kayo_vector_add(&v->column, i, v->row_room[i]);
  }
  kayo_factors_solve(&v->factors, &v->column);
  for (int q = 0; q < v->column.count; q++) {
    v->x[v->factors.column_of[v->column.places[q]]] += v->column.values[v->column.places[q]];
  }
  kayo_vector_clear(&v->column);
}

void kayo_vertex_compute_dual(kayo_vertex *v) {
  const kayo_scaled *a = v->program;
  for (int k = 0; k < a->rows; k++) {
    const int j = v->factors.column_of[k];
    double value = kayo_cost(v, j) - v->z[j];
    if (j >= a->columns) value -= v->y[j - a->columns];
    for (int p = j < a->columns ? a->starts[j] : 0; j < a->columns && p < a->starts[j + 1]; p++) {
      value -= a->values[p] * v->y[a->indices[p]];
    }
    if (value != 0) kayo_vector_add(&v->row, k, value);
  }
  kayo_factors_solve_transposed(&v->factors, &v->row);
  for (int q = 0; q < v->row.count; q++) v->y[v->row.places[q]] += v->row.values[v->row.places[q]];
  kayo_vector_clear(&v->row);
  for (int j = 0; j < a->columns; j++) {
    if (v->position[j] >= 0) continue;
    double value = a->costs[j];
    for (int p = a->starts[j]; p < a->starts[j + 1]; p++) value -= a->values[p] * v->y[a->indices[p]];
    v->z[j] = v->is_superbasic[j] ? 0 : value;
  }
  for (int i = 0; i < a->rows; i++) {
    if (v->position[a->columns + i] < 0) v->z[a->columns + i] = -v->y[i];
  }
}
