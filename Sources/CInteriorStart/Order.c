// In which order the columns of a group are eliminated. Columns with one row left come first, then rows with one column left:
// neither fills anything. What remains, the nucleus, goes by Markowitz's rule.
#include <math.h>
#include <string.h>

#include "Order.h"

static void put(kayo_order *o, int place, int row) {
  o->is_ordered[place] = 1;
  o->preferred[o->ordered_count] = row;
  o->order[o->ordered_count++] = place;
}

static void count_entries(kayo_order *o) {
  const kayo_factors *f = o->factors;
  int *next = o->row_starts + 1;
  for (int i = 0; i < f->size; i++) {
    o->is_row_done[i] = f->position_of[i] >= 0;
    f->row_counts[i] = 0;
  }
  for (int k = 0; k < o->count; k++) {
    for (int e = 0; e < kayo_order_length(o, k); e++) {
      const int row = kayo_order_row(o, k, e);
      if (o->is_row_done[row]) continue;
      o->column_counts[k]++;
      f->row_counts[row]++;
    }
  }
  for (int i = 0; i < f->size; i++) next[i + 1] = next[i] + f->row_counts[i];
  for (int k = 0; k < o->count; k++) {
    for (int e = 0; e < kayo_order_length(o, k); e++) {
      const int row = kayo_order_row(o, k, e);
      if (!o->is_row_done[row]) o->row_places[next[row]++] = k;
    }
  }
}

static void take_column_singletons(kayo_order *o, int *queue) {
  kayo_factors *f = o->factors;
  int head = 0, tail = 0;
  for (int k = 0; k < o->count; k++) {
    if (o->column_counts[k] == 1) queue[tail++] = k;
  }
  while (head < tail) {
    const int k = queue[head++];
    if (o->column_counts[k] != 1 || o->is_ordered[k]) continue;
    int row = -1;
    for (int e = 0; e < kayo_order_length(o, k) && row < 0; e++) {
      if (!o->is_row_done[kayo_order_row(o, k, e)]) row = kayo_order_row(o, k, e);
    }
    // Almost zero in the only row left: it depends on the columns before it.
    if (fabs(kayo_order_value_in(o, k, row)) < o->tolerance) continue;
    put(o, k, row);
    o->is_row_done[row] = 1;
    for (int p = o->row_starts[row]; p < o->row_starts[row + 1]; p++) {
      const int other = o->row_places[p];
      if (--o->column_counts[other] == 1 && !o->is_ordered[other]) queue[tail++] = other;
    }
    f->row_counts[row] = 0;
  }
}

static void take_row_singletons(kayo_order *o, int *queue) {
  kayo_factors *f = o->factors;
  int head = 0, tail = 0;
  for (int i = 0; i < f->size; i++) {
    if (!o->is_row_done[i] && f->row_counts[i] == 1) queue[tail++] = i;
  }
  while (head < tail) {
    const int row = queue[head++];
    if (o->is_row_done[row] || f->row_counts[row] != 1) continue;
    int place = -1;
    for (int p = o->row_starts[row]; p < o->row_starts[row + 1] && place < 0; p++) {
      if (!o->is_ordered[o->row_places[p]]) place = o->row_places[p];
    }
    if (place < 0 || fabs(kayo_order_value_in(o, place, row)) < o->tolerance) continue;
    put(o, place, row);
    o->is_row_done[row] = 1;
    for (int e = 0; e < kayo_order_length(o, place); e++) {
      const int other = kayo_order_row(o, place, e);
      if (!o->is_row_done[other] && --f->row_counts[other] == 1) queue[tail++] = other;
    }
  }
}


// Stores the column of a singleton: entries in rows that have a pivot go to the upper factor, the others to the lower.
static void store(kayo_order *o, int place, int row) {
  kayo_factors *f = o->factors;
  const int k = f->pivot_count, length = kayo_order_length(o, place);
  int low = f->lower.starts[k], high = f->upper.starts[k];
  if (!kayo_triangle_reserve(&f->lower, low + length, f->pool)) return;
  if (!kayo_triangle_reserve(&f->upper, high + length, f->pool)) return;
  const double pivot = kayo_order_value_in(o, place, row);
  for (int e = 0; e < length; e++) {
    const int other = kayo_order_row(o, place, e);
    if (other == row) continue;
    if (f->position_of[other] >= 0) {
      f->upper.indices[high] = f->position_of[other];
      f->upper.values[high++] = kayo_order_value(o, place, e);
    } else {
      f->lower.indices[low] = other;
      f->lower.values[low++] = kayo_order_value(o, place, e) / pivot;
    }
  }
  f->upper.diagonal[k] = pivot;
  f->lower.starts[k + 1] = low;
  f->upper.starts[k + 1] = high;
  f->row_of[k] = row;
  f->position_of[row] = k;
  f->column_of[k] = o->columns[place];
  f->pivot_count++;
}

void kayo_factors_begin(kayo_factors *f, const int *columns, int count, double tolerance, uint8_t *is_taken) {
  kayo_pool pool = {0};
  kayo_order o = {.factors = f, .columns = columns, .count = count, .tolerance = tolerance};
  int entries = 0;
  f->pivot_count = f->nucleus_count = f->update_count = f->update_size = 0;
  f->lower.starts[0] = f->upper.starts[0] = 0;
  f->update_work = 0;
  f->elimination_work = 50.0 * f->size;
  for (int i = 0; i < f->size; i++) f->position_of[i] = -1;
  for (int k = 0; k < count; k++) entries += kayo_order_length(&o, k);
  o.row_starts = KAYO_TAKE(&pool, int, f->size + 2);
  o.row_places = KAYO_TAKE(&pool, int, entries);
  o.column_counts = KAYO_TAKE(&pool, int, count);
  o.order = KAYO_TAKE(&pool, int, count);
  o.preferred = KAYO_TAKE(&pool, int, count);
  o.is_ordered = KAYO_TAKE(&pool, uint8_t, count);
  o.is_row_done = KAYO_TAKE(&pool, uint8_t, f->size);
  int *queue = KAYO_TAKE(&pool, int, (size_t)entries + (size_t)count + (size_t)f->size);
  memset(is_taken, 0, (size_t)count);
  if (!pool.has_failed) {
    count_entries(&o);
    take_column_singletons(&o, queue);
    take_row_singletons(&o, queue);
    for (int k = 0; k < o.ordered_count && !f->pool->has_failed; k++) {
      store(&o, o.order[k], o.preferred[k]);
      is_taken[o.order[k]] = 1;
    }
    if (!f->pool->has_failed) kayo_order_eliminate(&o, is_taken, &pool);
  }
  if (pool.has_failed) f->pool->has_failed = 1;
  kayo_free_all(&pool);
}
