#include "BenchmarkReference.h"

#include <glpk.h>
#include <math.h>
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void kayo_reference_return_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

static int kind(double lower, double upper) {
  if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
  if (isinf(upper)) return GLP_LO;
  return lower == upper ? GLP_FX : GLP_DB;
}

int64_t kayo_reference_load(const kayo_reference_arrays *arrays) {
  glp_prob *problem = glp_create_prob();
  if (arrays->row_count > 0) glp_add_rows(problem, arrays->row_count);
  if (arrays->column_count > 0) glp_add_cols(problem, arrays->column_count);
  for (int32_t column = 0; column < arrays->column_count; column++) {
    const double lower = arrays->column_lower[column], upper = arrays->column_upper[column];
    glp_set_col_bnds(problem, column + 1, kind(lower, upper), lower, upper);
    glp_set_obj_coef(problem, column + 1, arrays->costs[column]);
  }
  // GLPK counts from one and leaves the first place of its arrays empty.
  int *indices = malloc(sizeof(int) * ((size_t)arrays->column_count + 1));
  double *values = malloc(sizeof(double) * ((size_t)arrays->column_count + 1));
  int64_t held = -1;
  if (indices != NULL && values != NULL) {
    for (int32_t row = 0; row < arrays->row_count; row++) {
      const double lower = arrays->row_lower[row], upper = arrays->row_upper[row];
      glp_set_row_bnds(problem, row + 1, kind(lower, upper), lower, upper);
      int count = 0;
      for (int64_t place = arrays->row_starts[row]; place < arrays->row_starts[row + 1]; place++) {
        count++;
        indices[count] = arrays->columns[place] + 1;
        values[count] = arrays->coefficients[place];
      }
      glp_set_mat_row(problem, row + 1, count, indices, values);
    }
    held = glp_get_num_nz(problem);
  }
  free(indices);
  free(values);
  glp_delete_prob(problem);
  return held;
}
