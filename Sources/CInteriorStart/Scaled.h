// The program as the kernels see it: scaled, with a copy by rows.
#pragma once

#include <stdint.h>

#include "CInteriorStart.h"
#include "Pool.h"

typedef struct {
  int rows;
  int columns;
  // By columns, and the same coefficients by rows.
  int *starts, *indices;
  double *values;
  int *row_starts, *row_indices;
  double *row_values;
  double *right_sides, *costs, *lower, *upper;
  // x = column_scale · scaled x,  y = row_scale · scaled y.
  double *row_scale, *column_scale;
} kayo_scaled;

// Copies and scales a program; looks at pool->has_failed afterwards.
void kayo_scale(kayo_scaled *scaled, const kayo_interior_program *program, kayo_pool *pool);

// result += factor · A · x
void kayo_multiply(const kayo_scaled *a, double factor, const double *x, double *result);
// result += factor · Aᵀ · y
void kayo_multiply_transposed(const kayo_scaled *a, double factor, const double *y, double *result);
