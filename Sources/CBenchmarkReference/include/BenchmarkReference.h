// What a user of GLPK would write in C to hand over a matrix that already lies in arrays: the yardstick for loading.
#pragma once

#include <stdint.h>

// Compressed rows, positions from zero; bounds and costs one entry per column or row, infinite where there is no bound.
typedef struct {
  int32_t row_count;
  int32_t column_count;
  const double *costs;
  const double *column_lower;
  const double *column_upper;
  const double *row_lower;
  const double *row_upper;
  const int64_t *row_starts;
  const int32_t *columns;
  const double *coefficients;
} kayo_reference_arrays;

// Builds a GLPK problem from the arrays and frees it. Returns the number of coefficients GLPK then holds.
int64_t kayo_reference_load(const kayo_reference_arrays *arrays);

// Gives memory that is free back to the system, where the C library can: Swift's Glibc module leaves this out.
void kayo_reference_return_memory(void);
