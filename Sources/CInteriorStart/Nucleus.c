// The nucleus of a basis: rows and columns that are no singletons, eliminated by Markowitz's rule and, once little is left and
// that is full, as a dense matrix.
#include <math.h>

#include "Lines.h"
#include "Order.h"

// In numbers of its own.
typedef struct {
  kayo_order *ordering;
  kayo_active active;
  int *rows, *row_numbers, *places, *column_numbers;
  // The pivot of each row of the nucleus, and of each column; −1 where there is none.
  int *pivot_of_row, *pivot_of_column;
  int row_count, column_count;
} kayo_nucleus;

static int take_nucleus(kayo_nucleus *n, kayo_pool *pool) {
  kayo_order *o = n->ordering;
  const int size = o->factors->size;
  n->rows = KAYO_TAKE(pool, int, size);
  n->places = KAYO_TAKE(pool, int, o->count);
  n->column_numbers = KAYO_TAKE(pool, int, o->count);
  n->pivot_of_row = KAYO_TAKE(pool, int, size);
  n->pivot_of_column = KAYO_TAKE(pool, int, o->count);
  if (pool->has_failed) return 0;
  int entries = 0;
  for (int k = 0; k < o->count; k++) {
    if (o->is_ordered[k] || o->column_counts[k] == 0) continue;
    n->pivot_of_column[n->column_count] = -1;
    n->column_numbers[k] = n->column_count;
    n->places[n->column_count++] = k;
  }
  for (int i = 0; i < size; i++) {
    if (o->is_row_done[i]) continue;
    n->pivot_of_row[n->row_count] = -1;
    n->rows[n->row_count++] = i;
    entries += o->row_starts[i + 1] - o->row_starts[i];
  }
  kayo_active_take(&n->active, n->row_count, n->column_count, entries, pool);
  if (pool->has_failed) return 0;
  n->active.threshold = o->factors->threshold;
  n->active.tolerance = fmax(o->tolerance, 1e-11);
  // Where a pivot must be large, what rounding leaves of a dependent column is not carried on.
  n->active.drop_size = fmax(1e-14, 1e-6 * o->tolerance);
  for (int i = 0; i < n->row_count; i++) {
    const int row = n->rows[i];
    for (int p = o->row_starts[row]; p < o->row_starts[row + 1]; p++) {
      const int k = o->row_places[p];
      if (o->is_ordered[k]) continue;
      kayo_active_put(&n->active, i, n->column_numbers[k], kayo_order_value_in(o, k, row));
    }
  }
  kayo_active_begin(&n->active);
  return 1;
}

// Gives the pivot its place behind those before; `count` rows go with multipliers to the lower factor.
static void append(
    kayo_nucleus *n, int row, int column, double value, int count, const int *changed, const double *multipliers) {
  kayo_factors *f = n->ordering->factors;
  const int k = f->pivot_count;
  int low = f->lower.starts[k];
  if (!kayo_triangle_reserve(&f->lower, low + count, f->pool)) return;
  for (int q = 0; q < count; q++) {
    if (fabs(multipliers[q]) < 1e-14) continue;
    f->lower.indices[low] = n->rows[changed[q]];
    f->lower.values[low++] = multipliers[q];
  }
  f->lower.starts[k + 1] = low;
  f->upper.diagonal[k] = value;
  f->row_of[k] = n->rows[row];
  f->position_of[n->rows[row]] = k;
  f->column_of[k] = n->ordering->columns[n->places[column]];
  n->pivot_of_row[row] = n->pivot_of_column[column] = k;
  f->pivot_count++;
}

static void eliminate_rest(kayo_nucleus *n, double *multipliers, kayo_pool *pool) {
  kayo_dense_rest rest;
  kayo_lines *lines = &n->active.rows;
  kayo_active_rest(&n->active, &rest);
  if (pool->has_failed) return;
  const size_t width = (size_t)rest.column_count;
  n->ordering->factors->elimination_work += (double)rest.row_count * rest.row_count * rest.column_count / 3;
  for (int step = 0; step < rest.row_count && kayo_dense_step(&rest, step, n->active.tolerance); step++) {
    const double *pivot = rest.values + (size_t)step * width;
    const int row = rest.rows[step];
    if (!kayo_lines_reserve(lines, row, rest.column_count - step, pool)) return;
    for (int k = step + 1; k < rest.row_count; k++) multipliers[k] = rest.values[(size_t)k * width + (size_t)step];
    for (size_t q = (size_t)step + 1; q < width; q++) {
      if (fabs(pivot[q]) < 1e-14) continue;
      const int place = lines->starts[row] + lines->lengths[row]++;
      lines->entries[place] = rest.columns[q];
      lines->values[place] = pivot[q];
    }
    append(
        n, row, rest.columns[step], pivot[step], rest.row_count - step - 1, rest.rows + step + 1, multipliers + step + 1);
    if (n->ordering->factors->pool->has_failed) return;
  }
}

// The columns of the upper factor: what the column has in rows of singletons, then what the pivot rows have in it.
static void store_upper(kayo_nucleus *n, int first, int *counts) {
  kayo_order *o = n->ordering;
  kayo_factors *f = o->factors;
  const kayo_lines *lines = &n->active.rows;
  for (int j = 0; j < n->column_count; j++) {
    if (n->pivot_of_column[j] < 0) continue;
    const int place = n->places[j];
    int *count = &counts[n->pivot_of_column[j] - first];
    for (int e = 0; e < kayo_order_length(o, place); e++) {
      const int k = f->position_of[kayo_order_row(o, place, e)];
      *count += k >= 0 && k < first;
    }
  }
  for (int i = 0; i < n->row_count; i++) {
    if (n->pivot_of_row[i] < 0) continue;
    for (int p = lines->starts[i]; p < lines->starts[i] + lines->lengths[i]; p++) {
      const int k = n->pivot_of_column[lines->entries[p]];
      if (k >= 0) counts[k - first]++;
    }
  }
  for (int k = first; k < f->pivot_count; k++) {
    f->upper.starts[k + 1] = f->upper.starts[k] + counts[k - first];
    counts[k - first] = f->upper.starts[k];
  }
  if (!kayo_triangle_reserve(&f->upper, f->upper.starts[f->pivot_count], f->pool)) return;
  for (int j = 0; j < n->column_count; j++) {
    if (n->pivot_of_column[j] < 0) continue;
    const int place = n->places[j];
    int *next = &counts[n->pivot_of_column[j] - first];
    for (int e = 0; e < kayo_order_length(o, place); e++) {
      const int k = f->position_of[kayo_order_row(o, place, e)];
      if (k < 0 || k >= first) continue;
      f->upper.indices[*next] = k;
      f->upper.values[(*next)++] = kayo_order_value(o, place, e);
    }
  }
  for (int i = 0; i < n->row_count; i++) {
    if (n->pivot_of_row[i] < 0) continue;
    for (int p = lines->starts[i]; p < lines->starts[i] + lines->lengths[i]; p++) {
      const int k = n->pivot_of_column[lines->entries[p]];
      if (k < 0) continue;
      const int place = counts[k - first]++;
      f->upper.indices[place] = n->pivot_of_row[i];
      f->upper.values[place] = lines->values[p];
    }
  }
}

void kayo_order_eliminate(kayo_order *o, uint8_t *is_taken, kayo_pool *pool) {
  kayo_factors *f = o->factors;
  kayo_nucleus n = {.ordering = o};
  const int first = f->pivot_count;
  if (!take_nucleus(&n, pool)) return;
  int *changed = KAYO_TAKE(pool, int, n.row_count), *counts = KAYO_TAKE(pool, int, n.row_count + 1);
  double *multipliers = KAYO_TAKE(pool, double, n.row_count);
  if (pool->has_failed) return;
  kayo_pivot pivot;
  while (!pool->has_failed && !f->pool->has_failed && kayo_active_choose(&n.active, &pivot)) {
    const int count = kayo_active_eliminate(&n.active, &pivot, changed, multipliers);
    append(&n, pivot.row, pivot.column, pivot.value, count, changed, multipliers);
    f->elimination_work += (double)(count + 1) * (n.active.rows.lengths[pivot.row] + 1);
    if (!kayo_active_is_full(&n.active)) continue;
    eliminate_rest(&n, multipliers, pool);
    break;
  }
  for (int j = 0; j < n.column_count; j++) is_taken[n.places[j]] = n.pivot_of_column[j] >= 0;
  if (!pool->has_failed && !f->pool->has_failed) store_upper(&n, first, counts);
  f->nucleus_count = f->pivot_count - first;
}

