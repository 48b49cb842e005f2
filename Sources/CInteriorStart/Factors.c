// Left-looking sparse LU with partial pivoting: each column is solved with the factor so far, its pattern found first by a
// depth-first search (Gilbert and Peierls, "Sparse partial pivoting in time proportional to arithmetic operations", SIAM J.
// Sci. Stat. Comput. 9, 1988). Pivots within a tenth of the largest are taken by the least count of their row.
#include "Factors.h"

#include <math.h>
#include <string.h>

static const double drop_size = 1e-14, append_threshold = 0.1, preferred_threshold = 0.01;

static void triangle_take(kayo_triangle *triangle, int size, int has_diagonal, int is_forward, kayo_pool *pool) {
  triangle->starts = KAYO_TAKE(pool, int, size + 2);
  triangle->capacity = 4 * size + 16;
  triangle->indices = KAYO_TAKE(pool, int, triangle->capacity);
  triangle->values = KAYO_TAKE(pool, double, triangle->capacity);
  triangle->diagonal = has_diagonal ? KAYO_TAKE(pool, double, size) : NULL;
  triangle->is_forward = is_forward;
}

int kayo_triangle_reserve(kayo_triangle *triangle, int count, kayo_pool *pool) {
  if (count <= triangle->capacity) return 1;
  const int capacity = count > INT32_MAX / 2 ? INT32_MAX : 2 * count;
  int *indices = KAYO_GROW(pool, int, triangle->indices, capacity);
  if (indices == NULL) return 0;
  triangle->indices = indices;
  double *values = KAYO_GROW(pool, double, triangle->values, capacity);
  if (values == NULL) return 0;
  triangle->values = values;
  triangle->capacity = capacity;
  return 1;
}

void kayo_vector_take(kayo_sparse_vector *vector, int size, kayo_pool *pool) {
  vector->values = KAYO_TAKE(pool, double, size);
  vector->places = KAYO_TAKE(pool, int, size);
  vector->is_listed = KAYO_TAKE(pool, uint8_t, size);
  vector->count = 0;
}

void kayo_vector_clear(kayo_sparse_vector *vector) {
  for (int k = 0; k < vector->count; k++) {
    vector->values[vector->places[k]] = 0;
    vector->is_listed[vector->places[k]] = 0;
  }
  vector->count = 0;
}

void kayo_factors_take(kayo_factors *f, const kayo_scaled *program, kayo_pool *pool) {
  const int size = program->rows;
  f->program = program;
  f->pool = pool;
  f->size = size;
  f->threshold = 0.05;
  f->row_of = KAYO_TAKE(pool, int, size);
  f->position_of = KAYO_TAKE(pool, int, size);
  f->column_of = KAYO_TAKE(pool, int, size);
  f->stack = KAYO_TAKE(pool, int, size + 1);
  f->stack_places = KAYO_TAKE(pool, int, size + 1);
  f->found = KAYO_TAKE(pool, int, size + 1);
  f->row_counts = KAYO_TAKE(pool, int, size);
  f->is_visited = KAYO_TAKE(pool, uint8_t, size);
  triangle_take(&f->lower, size, 0, 1, pool);
  triangle_take(&f->upper, size, 1, 0, pool);
  triangle_take(&f->lower_rows, size, 0, 0, pool);
  triangle_take(&f->upper_rows, size, 0, 1, pool);
  f->upper_rows.diagonal = f->upper.diagonal;
  f->update_capacity = 4 * size + 16;
  // A solve looks at each: together they shall cost no more than the factors.
  f->most_updates = 100 + size / 10;
  f->update_starts = KAYO_TAKE(pool, int, f->most_updates + 1);
  f->update_entering = KAYO_TAKE(pool, int, f->most_updates);
  f->update_leaving = KAYO_TAKE(pool, int, f->most_updates);
  f->update_pivots = KAYO_TAKE(pool, double, f->most_updates);
  f->update_rows = KAYO_TAKE(pool, int, f->update_capacity);
  f->update_values = KAYO_TAKE(pool, double, f->update_capacity);
  kayo_vector_take(&f->work, size, pool);
  kayo_vector_take(&f->solution, size, pool);
  kayo_vector_take(&f->residual, size, pool);
}

void kayo_factors_scatter(const kayo_factors *f, int column, double factor, kayo_sparse_vector *vector) {
  const kayo_scaled *a = f->program;
  if (column >= a->columns) {
    kayo_vector_add(vector, column - a->columns, factor);
    return;
  }
  for (int p = a->starts[column]; p < a->starts[column + 1]; p++) {
    kayo_vector_add(vector, a->indices[p], factor * a->values[p]);
  }
}

// The rows that the elimination of a column reaches: those with a pivot in an order in which each comes after all that
// change it, at found[result ..< size]; all of them are listed in the vector.
static int reach(kayo_factors *f, kayo_sparse_vector *vector, int *reaches_open) {
  int top = f->size;
  *reaches_open = 0;
  const int count = vector->count;
  for (int k = 0; k < count; k++) {
    if (f->position_of[vector->places[k]] < 0) *reaches_open = 1;
    if (f->is_visited[vector->places[k]] || f->position_of[vector->places[k]] < 0) continue;
    int depth = 0;
    f->stack[0] = vector->places[k];
    f->stack_places[0] = f->lower.starts[f->position_of[f->stack[0]]];
    f->is_visited[f->stack[0]] = 1;
    while (depth >= 0) {
      const int row = f->stack[depth];
      const int end = f->lower.starts[f->position_of[row] + 1];
      int next = -1;
      for (int p = f->stack_places[depth]; p < end; p++) {
        const int other = f->lower.indices[p];
        if (f->position_of[other] < 0) *reaches_open = 1;
        if (f->position_of[other] < 0 || f->is_visited[other]) continue;
        f->stack_places[depth] = p + 1;
        next = other;
        break;
      }
      if (next >= 0) {
        depth++;
        f->stack[depth] = next;
        f->stack_places[depth] = f->lower.starts[f->position_of[next]];
        f->is_visited[next] = 1;
      } else {
        depth--;
        f->found[--top] = row;
      }
    }
  }
  for (int k = top; k < f->size; k++) f->is_visited[f->found[k]] = 0;
  return top;
}

static int choose(const kayo_factors *f, const kayo_sparse_vector *work, int preferred, double tolerance) {
  double most = 0;
  for (int k = 0; k < work->count; k++) {
    const int row = work->places[k];
    if (f->position_of[row] < 0) most = fmax(most, fabs(work->values[row]));
  }
  if (most < tolerance) return -1;
  if (preferred >= 0 && f->position_of[preferred] < 0 && fabs(work->values[preferred]) >= preferred_threshold * most) {
    return preferred;
  }
  int best = -1;
  for (int k = 0; k < work->count; k++) {
    const int row = work->places[k];
    if (f->position_of[row] >= 0 || fabs(work->values[row]) < append_threshold * most) continue;
    if (best < 0 || f->row_counts[row] < f->row_counts[best] ||
        (f->row_counts[row] == f->row_counts[best] && fabs(work->values[row]) > fabs(work->values[best]))) {
      best = row;
    }
  }
  return best;
}

static int store(kayo_factors *f, const kayo_sparse_vector *work, int pivot) {
  kayo_triangle *lower = &f->lower, *upper = &f->upper;
  const int k = f->pivot_count;
  int low = lower->starts[k], high = upper->starts[k];
  if (!kayo_triangle_reserve(lower, low + work->count, f->pool) || !kayo_triangle_reserve(upper, high + work->count, f->pool)) {
    return 0;
  }
  const double value = work->values[pivot];
  for (int q = 0; q < work->count; q++) {
    const int row = work->places[q];
    const double entry = work->values[row];
    if (row == pivot || fabs(entry) < drop_size) continue;
    if (f->position_of[row] >= 0) {
      upper->indices[high] = f->position_of[row];
      upper->values[high++] = entry;
    } else {
      lower->indices[low] = row;
      lower->values[low++] = entry / value;
    }
  }
  upper->diagonal[k] = value;
  lower->starts[k + 1] = low;
  upper->starts[k + 1] = high;
  return 1;
}

int kayo_factors_append(kayo_factors *f, int column, int preferred, double tolerance) {
  kayo_sparse_vector *work = &f->work;
  kayo_factors_scatter(f, column, 1, work);
  int reaches_open;
  const int top = reach(f, work, &reaches_open);
  if (!reaches_open) {
    // Whatever its numbers, it depends on the columns before it.
    kayo_vector_clear(work);
    return 0;
  }
  for (int q = top; q < f->size; q++) {
    const int row = f->found[q], k = f->position_of[row];
    const double value = work->values[row];
    if (value == 0) continue;
    for (int p = f->lower.starts[k]; p < f->lower.starts[k + 1]; p++) {
      kayo_vector_add(work, f->lower.indices[p], -value * f->lower.values[p]);
    }
  }
  const int pivot = choose(f, work, preferred, tolerance);
  const int is_taken = pivot >= 0 && store(f, work, pivot);
  if (is_taken) {
    f->row_of[f->pivot_count] = pivot;
    f->position_of[pivot] = f->pivot_count;
    f->column_of[f->pivot_count] = column;
    f->pivot_count++;
  }
  kayo_vector_clear(work);
  return is_taken;
}

// The same triangle by the other direction.
static void transpose(kayo_factors *f, const kayo_triangle *from, kayo_triangle *to) {
  const int count = from->starts[f->size];
  if (!kayo_triangle_reserve(to, count, f->pool)) return;
  int *next = to->starts + 1;
  memset(to->starts, 0, sizeof(int) * (size_t)(f->size + 2));
  for (int p = 0; p < count; p++) next[from->indices[p] + 1]++;
  for (int i = 0; i < f->size; i++) next[i + 1] += next[i];
  for (int k = 0; k < f->size; k++) {
    for (int p = from->starts[k]; p < from->starts[k + 1]; p++) {
      const int place = next[from->indices[p]]++;
      to->indices[place] = k;
      to->values[place] = from->values[p];
    }
  }
}

void kayo_factors_complete(kayo_factors *f) {
  for (int i = 0; i < f->size && !f->pool->has_failed; i++) {
    if (f->position_of[i] < 0) kayo_factors_append(f, f->program->columns + i, i, 0);
  }
  if (f->pool->has_failed) return;
  for (int p = 0; p < f->lower.starts[f->size]; p++) f->lower.indices[p] = f->position_of[f->lower.indices[p]];
  transpose(f, &f->lower, &f->lower_rows);
  transpose(f, &f->upper, &f->upper_rows);
}
