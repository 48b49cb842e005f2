// The end of an elimination: what is left is full enough, and a plain loop over its rows is quicker than lists.
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "Lines.h"

// Smaller ones are done before a copy pays.
enum { least_count = 32 };
static const double full_share = 0.3;

int kayo_active_is_full(const kayo_active *a) {
  if (a->row_count < least_count || a->column_count < least_count) return 0;
  return (double)a->entry_count >= full_share * a->row_count * a->column_count;
}

void kayo_active_rest(kayo_active *a, kayo_dense_rest *rest) {
  kayo_lines *rows = &a->rows;
  memset(rest, 0, sizeof(*rest));
  rest->rows = KAYO_TAKE(a->pool, int, rows->count);
  rest->columns = KAYO_TAKE(a->pool, int, a->columns.count);
  int *number = KAYO_TAKE(a->pool, int, a->columns.count);
  if (a->pool->has_failed) return;
  for (int j = 0; j < a->columns.count; j++) {
    if (a->columns.lengths[j] == 0) continue;
    number[j] = rest->column_count;
    rest->columns[rest->column_count++] = j;
  }
  // A row that is left has a column that is left.
  for (int q = 0; q < rest->column_count; q++) {
    const int j = rest->columns[q], start = a->columns.starts[j];
    for (int p = start; p < start + a->columns.lengths[j]; p++) {
      const int i = a->columns.entries[p];
      if (a->largest[i] == INFINITY) continue;
      a->largest[i] = INFINITY;
      rest->rows[rest->row_count++] = i;
    }
  }
  const size_t width = (size_t)rest->column_count;
  rest->values = KAYO_TAKE(a->pool, double, width * (size_t)rest->row_count);
  if (a->pool->has_failed) return;
  for (int k = 0; k < rest->row_count; k++) {
    const int i = rest->rows[k];
    for (int p = rows->starts[i]; p < rows->starts[i] + rows->lengths[i]; p++) {
      rest->values[(size_t)k * width + (size_t)number[rows->entries[p]]] = rows->values[p];
    }
    rows->lengths[i] = 0;
  }
}

static void exchange_columns(kayo_dense_rest *rest, int left, int right) {
  const size_t width = (size_t)rest->column_count;
  for (int k = 0; k < rest->row_count && left != right; k++) {
    double *row = rest->values + (size_t)k * width, value = row[left];
    row[left] = row[right];
    row[right] = value;
  }
  const int column = rest->columns[left];
  rest->columns[left] = rest->columns[right];
  rest->columns[right] = column;
}

static void exchange_rows(kayo_dense_rest *rest, int left, int right) {
  const size_t width = (size_t)rest->column_count;
  double *a = rest->values + (size_t)left * width, *b = rest->values + (size_t)right * width;
  for (size_t q = 0; q < width && left != right; q++) {
    const double value = a[q];
    a[q] = b[q];
    b[q] = value;
  }
  const int row = rest->rows[left];
  rest->rows[left] = rest->rows[right];
  rest->rows[right] = row;
}

int kayo_dense_step(kayo_dense_rest *rest, int step, double tolerance) {
  const size_t width = (size_t)rest->column_count;
  for (int column = step; column < rest->column_count; column++) {
    int best = -1;
    double most = tolerance;
    for (int k = step; k < rest->row_count; k++) {
      const double size = fabs(rest->values[(size_t)k * width + (size_t)column]);
      if (size < most || (best >= 0 && size == most)) continue;
      best = k;
      most = size;
    }
    if (best < 0) continue;
    exchange_columns(rest, step, column);
    exchange_rows(rest, step, best);
    const double *pivot = rest->values + (size_t)step * width;
    for (int k = step + 1; k < rest->row_count; k++) {
      double *row = rest->values + (size_t)k * width;
      if (row[step] == 0) continue;
      const double multiplier = row[step] /= pivot[step];
      for (size_t q = (size_t)step + 1; q < width; q++) row[q] -= multiplier * pivot[q];
    }
    return 1;
  }
  return 0;
}
