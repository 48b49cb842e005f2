#include "DenseColumns.h"

#include <math.h>
#include <string.h>

enum { most_dense = 100 };

void kayo_dense_find(kayo_normal *normal, kayo_pool *pool) {
  const kayo_scaled *a = normal->program;
  normal->is_dense = KAYO_TAKE(pool, uint8_t, a->columns);
  normal->dense_columns = KAYO_TAKE(pool, int, most_dense);
  if (pool->has_failed) return;
  const double limit = fmax(40, 10 * sqrt(a->rows));
  int count = 0;
  for (int j = 0; j < a->columns; j++) count += a->starts[j + 1] - a->starts[j] > limit;
  // Many long columns are the rule of that program, not the exception.
  if (count > 0 && count <= most_dense) {
    for (int j = 0; j < a->columns; j++) {
      if (a->starts[j + 1] - a->starts[j] <= limit) continue;
      normal->is_dense[j] = 1;
      normal->dense_columns[normal->dense_count++] = j;
    }
  }
  normal->dense_solved = KAYO_TAKE(pool, double, (size_t)normal->dense_count * (size_t)a->rows);
  normal->capacitance = KAYO_TAKE(pool, double, (size_t)normal->dense_count * ((size_t)normal->dense_count + 1));
}

static double dot_column(const kayo_scaled *a, int column, const double *y) {
  double sum = 0;
  for (int p = a->starts[column]; p < a->starts[column + 1]; p++) sum += a->values[p] * y[a->indices[p]];
  return sum;
}

int kayo_dense_factorize(kayo_normal *normal) {
  const kayo_scaled *a = normal->program;
  const int count = normal->dense_count;
  double *c = normal->capacitance;
  for (int k = 0; k < count; k++) {
    const int j = normal->dense_columns[k];
    double *solved = normal->dense_solved + (size_t)k * (size_t)a->rows;
    memset(solved, 0, sizeof(double) * (size_t)a->rows);
    for (int p = a->starts[j]; p < a->starts[j + 1]; p++) solved[a->indices[p]] = a->values[p];
    kayo_normal_backsolve(normal, solved, solved);
    for (int i = 0; i <= k; i++) c[k * count + i] = dot_column(a, normal->dense_columns[i], solved);
    c[k * count + k] += 1 / normal->theta[j];
  }
  // Dense Cholesky, row by row.
  for (int i = 0; i < count; i++) {
    for (int k = 0; k <= i; k++) {
      double sum = c[i * count + k];
      for (int q = 0; q < k; q++) sum -= c[i * count + q] * c[k * count + q];
      if (k < i) {
        c[i * count + k] = sum / c[k * count + k];
      } else {
        if (!(sum > 0)) return 0;
        c[i * count + i] = sqrt(sum);
      }
    }
  }
  return 1;
}

void kayo_dense_backsolve(kayo_normal *normal, const double *right_side, double *y) {
  const kayo_scaled *a = normal->program;
  const int count = normal->dense_count;
  kayo_normal_backsolve(normal, right_side, y);
  if (count == 0) return;
  const double *c = normal->capacitance;
  double *t = normal->capacitance + (size_t)count * (size_t)count;
  for (int i = 0; i < count; i++) {
    t[i] = dot_column(a, normal->dense_columns[i], y);
    for (int k = 0; k < i; k++) t[i] -= c[i * count + k] * t[k];
    t[i] /= c[i * count + i];
  }
  for (int i = count - 1; i >= 0; i--) {
    for (int k = i + 1; k < count; k++) t[i] -= c[k * count + i] * t[k];
    t[i] /= c[i * count + i];
  }
  for (int k = 0; k < count; k++) {
    const double *solved = normal->dense_solved + (size_t)k * (size_t)a->rows;
    for (int i = 0; i < a->rows; i++) y[i] -= t[k] * solved[i];
  }
}
