// Geometric scaling by alternating passes over rows and columns, then each column's largest coefficient brought near one
// (Tomlin, "On scaling linear programming problems", Math. Program. Study 4, 1975). Scales are powers of two: no rounding.
#include "Scaled.h"

#include <math.h>
#include <string.h>

static double power_of_two(double value) { return ldexp(1, (int)lrint(log2(value))); }

static void scale_rows(kayo_scaled *a, double *smallest, double *largest) {
  for (int i = 0; i < a->rows; i++) {
    smallest[i] = INFINITY;
    largest[i] = 0;
  }
  for (int j = 0; j < a->columns; j++) {
    for (int p = a->starts[j]; p < a->starts[j + 1]; p++) {
      const double size = fabs(a->values[p]) * a->column_scale[j];
      if (size < smallest[a->indices[p]]) smallest[a->indices[p]] = size;
      if (size > largest[a->indices[p]]) largest[a->indices[p]] = size;
    }
  }
  for (int i = 0; i < a->rows; i++) {
    a->row_scale[i] = largest[i] > 0 ? 1 / sqrt(smallest[i] * largest[i]) : 1;
  }
}

static void scale_columns(kayo_scaled *a, int is_last) {
  for (int j = 0; j < a->columns; j++) {
    double smallest = INFINITY, largest = 0;
    for (int p = a->starts[j]; p < a->starts[j + 1]; p++) {
      const double size = fabs(a->values[p]) * a->row_scale[a->indices[p]];
      if (size < smallest) smallest = size;
      if (size > largest) largest = size;
    }
    if (largest > 0) a->column_scale[j] = is_last ? 1 / largest : 1 / sqrt(smallest * largest);
  }
}

static void copy_by_rows(kayo_scaled *a, kayo_pool *pool) {
  const int count = a->starts[a->columns];
  a->row_starts = KAYO_TAKE(pool, int, a->rows + 2);
  a->row_indices = KAYO_TAKE(pool, int, count);
  a->row_values = KAYO_TAKE(pool, double, count);
  if (pool->has_failed) return;
  int *next = a->row_starts + 1;
  for (int p = 0; p < count; p++) next[a->indices[p] + 1]++;
  for (int i = 0; i < a->rows; i++) next[i + 1] += next[i];
  for (int j = 0; j < a->columns; j++) {
    for (int p = a->starts[j]; p < a->starts[j + 1]; p++) {
      const int place = next[a->indices[p]]++;
      a->row_indices[place] = j;
      a->row_values[place] = a->values[p];
    }
  }
}

void kayo_scale(kayo_scaled *a, const kayo_interior_program *program, kayo_pool *pool) {
  const int rows = a->rows = program->row_count, columns = a->columns = program->column_count;
  const int count = program->column_starts[columns];
  a->starts = KAYO_TAKE(pool, int, columns + 1);
  a->indices = KAYO_TAKE(pool, int, count);
  a->values = KAYO_TAKE(pool, double, count);
  a->right_sides = KAYO_TAKE(pool, double, rows);
  a->costs = KAYO_TAKE(pool, double, columns);
  a->lower = KAYO_TAKE(pool, double, columns);
  a->upper = KAYO_TAKE(pool, double, columns);
  a->row_scale = KAYO_TAKE(pool, double, rows);
  a->column_scale = KAYO_TAKE(pool, double, columns);
  double *room = KAYO_TAKE(pool, double, 2 * (size_t)rows);
  if (pool->has_failed) return;
  memcpy(a->starts, program->column_starts, sizeof(int) * (size_t)(columns + 1));
  memcpy(a->indices, program->rows, sizeof(int) * (size_t)count);
  memcpy(a->values, program->coefficients, sizeof(double) * (size_t)count);
  for (int i = 0; i < rows; i++) a->row_scale[i] = 1;
  for (int j = 0; j < columns; j++) a->column_scale[j] = 1;
  for (int pass = 0; pass < 4; pass++) {
    scale_rows(a, room, room + rows);
    scale_columns(a, pass == 3);
  }
  for (int i = 0; i < rows; i++) {
    a->row_scale[i] = power_of_two(a->row_scale[i]);
    a->right_sides[i] = program->right_sides[i] * a->row_scale[i];
  }
  for (int j = 0; j < columns; j++) {
    const double scale = a->column_scale[j] = power_of_two(a->column_scale[j]);
    a->costs[j] = program->costs[j] * scale;
    a->lower[j] = program->lower[j] / scale;
    a->upper[j] = program->upper[j] / scale;
    for (int p = a->starts[j]; p < a->starts[j + 1]; p++) a->values[p] *= scale * a->row_scale[a->indices[p]];
  }
  copy_by_rows(a, pool);
}

void kayo_multiply(const kayo_scaled *a, double factor, const double *x, double *result) {
  for (int i = 0; i < a->rows; i++) {
    double sum = 0;
    for (int p = a->row_starts[i]; p < a->row_starts[i + 1]; p++) sum += a->row_values[p] * x[a->row_indices[p]];
    result[i] += factor * sum;
  }
}

void kayo_multiply_transposed(const kayo_scaled *a, double factor, const double *y, double *result) {
  for (int j = 0; j < a->columns; j++) {
    double sum = 0;
    for (int p = a->starts[j]; p < a->starts[j + 1]; p++) sum += a->values[p] * y[a->indices[p]];
    result[j] += factor * sum;
  }
}
