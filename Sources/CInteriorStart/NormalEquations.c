#include "NormalEquations.h"

#include <math.h>
#include <pthread.h>
#include <string.h>

#include "AlignedMemory.h"
#include "DenseColumns.h"

// A dense library built for one thread shares its buffers among all callers: only one may be inside at a time.
static pthread_mutex_t dense_kernels = PTHREAD_MUTEX_INITIALIZER;

// Every column of the lower triangle of A·Aᵀ: the rows that share a column with it.
static cholmod_sparse *pattern(kayo_normal *normal, int *mark) {
  const kayo_scaled *a = normal->program;
  for (int pass = 0; pass < 2; pass++) {
    size_t count = 0;
    for (int i = 0; i < a->rows; i++) mark[i] = -1;
    for (int i = 0; i < a->rows; i++) {
      if (pass == 1) ((int *)normal->matrix->p)[i] = (int)count;
      mark[i] = i;
      if (pass == 1) ((int *)normal->matrix->i)[count] = i;
      count++;
      for (int p = a->row_starts[i]; p < a->row_starts[i + 1]; p++) {
        const int j = a->row_indices[p];
        if (normal->is_dense[j]) continue;
        for (int q = a->starts[j + 1] - 1; q >= a->starts[j] && a->indices[q] > i; q--) {
          const int k = a->indices[q];
          if (mark[k] == i) continue;
          mark[k] = i;
          if (pass == 1) ((int *)normal->matrix->i)[count] = k;
          count++;
        }
      }
      if (count > (size_t)INT32_MAX) return NULL;
    }
    if (pass == 1) {
      ((int *)normal->matrix->p)[a->rows] = (int)count;
    } else {
      normal->matrix = normal->library->allocate_sparse(
          (size_t)a->rows, (size_t)a->rows, count, 0, 1, -1, CHOLMOD_REAL, &normal->common);
      if (normal->matrix == NULL) return NULL;
    }
  }
  return normal->matrix;
}

int kayo_normal_analyse(kayo_normal *normal, const kayo_scaled *program, kayo_pool *pool) {
  memset(normal, 0, sizeof(*normal));
  const size_t rows = (size_t)program->rows;
  normal->program = program;
  normal->library = kayo_start_cholmod(&normal->common);
  if (normal->library == NULL) return KAYO_INTERIOR_NO_LIBRARY;
  cholmod_common *common = &normal->common;
  common->print = 0;
  // AMD and METIS both, and whichever fills less.
  common->nmethods = 2;
  common->method[0].ordering = CHOLMOD_AMD;
  common->method[1].ordering = CHOLMOD_METIS;
  kayo_dense_find(normal, pool);
  normal->row_room = KAYO_TAKE(pool, double, rows);
  normal->residual = KAYO_TAKE(pool, double, rows);
  normal->conditioned = KAYO_TAKE(pool, double, rows);
  normal->direction = KAYO_TAKE(pool, double, rows);
  normal->image = KAYO_TAKE(pool, double, rows);
  normal->column_room = KAYO_TAKE(pool, double, program->columns);
  int *mark = KAYO_TAKE(pool, int, rows);
  if (pool->has_failed) return KAYO_INTERIOR_OUT_OF_MEMORY;
  normal->right_side = normal->library->allocate_dense(rows, 1, rows, CHOLMOD_REAL, common);
  if (pattern(normal, mark) == NULL || normal->right_side == NULL) return KAYO_INTERIOR_OUT_OF_MEMORY;
  normal->factor = normal->library->analyze(normal->matrix, common);
  if (common->status == CHOLMOD_TOO_LARGE) return KAYO_INTERIOR_NO_FACTOR;
  return normal->factor == NULL ? KAYO_INTERIOR_OUT_OF_MEMORY : KAYO_INTERIOR_DONE;
}

// Rounding takes a share of a diagonal entry, so that a share of it must be given back; the constant is for rows whose columns
// all stand at a bound.
static const double relative_share = 1e-3, least_regularisation = 1e-10;

// One column of the matrix after the other: its entries are gathered in a full row of room, then picked by the pattern.
static void form(kayo_normal *normal) {
  const kayo_scaled *a = normal->program;
  const int *starts = normal->matrix->p, *indices = normal->matrix->i;
  double *values = normal->matrix->x, *room = normal->row_room;
  for (int i = 0; i < a->rows; i++) {
    for (int p = a->row_starts[i]; p < a->row_starts[i + 1]; p++) {
      const int j = a->row_indices[p];
      if (normal->is_dense[j]) continue;
      const double factor = normal->theta[j] * a->row_values[p];
      for (int q = a->starts[j + 1] - 1; q >= a->starts[j] && a->indices[q] >= i; q--) {
        room[a->indices[q]] += factor * a->values[q];
      }
    }
    room[i] += normal->regularisation * (1 + relative_share * room[i]);
    for (int p = starts[i]; p < starts[i + 1]; p++) {
      values[p] = room[indices[p]];
      room[indices[p]] = 0;
    }
  }
}

int kayo_normal_factorize(kayo_normal *normal, const double *theta) {
  normal->theta = theta;
  // What the last factorization needed, the next will need, or nearly.
  normal->regularisation = fmax(least_regularisation, normal->regularisation / 100);
  for (; normal->regularisation <= 1e-2; normal->regularisation *= 100) {
    form(normal);
    normal->factorization_count++;
    pthread_mutex_lock(&dense_kernels);
    normal->library->factorize(normal->matrix, normal->factor, &normal->common);
    pthread_mutex_unlock(&dense_kernels);
    if (normal->common.status == CHOLMOD_OUT_OF_MEMORY) return KAYO_INTERIOR_OUT_OF_MEMORY;
    if (normal->common.status < 0) return KAYO_INTERIOR_NO_FACTOR;
    if (normal->common.status == CHOLMOD_NOT_POSDEF || normal->factor->minor < (size_t)normal->program->rows) continue;
    if (kayo_dense_factorize(normal)) return KAYO_INTERIOR_DONE;
  }
  return KAYO_INTERIOR_NO_FACTOR;
}

void kayo_normal_backsolve(kayo_normal *normal, const double *right_side, double *y) {
  const size_t bytes = sizeof(double) * (size_t)normal->program->rows;
  memcpy(normal->right_side->x, right_side, bytes);
  pthread_mutex_lock(&dense_kernels);
  const int is_done = normal->library->solve2(
      CHOLMOD_A, normal->factor, normal->right_side, NULL, &normal->solution, NULL, &normal->room, &normal->more_room,
      &normal->common);
  pthread_mutex_unlock(&dense_kernels);
  if (is_done) {
    memcpy(y, normal->solution->x, bytes);
  } else {
    memset(y, 0, bytes);
  }
}

static double dot(int count, const double *a, const double *b) {
  double sum = 0;
  for (int i = 0; i < count; i++) sum += a[i] * b[i];
  return sum;
}

static double largest(int count, const double *a) {
  double most = 0;
  for (int i = 0; i < count; i++) most = fmax(most, fabs(a[i]));
  return most;
}

// image = A·Θ·Aᵀ·y, without regularisation.
static void apply(kayo_normal *normal, const double *y, double *image) {
  const kayo_scaled *a = normal->program;
  memset(normal->column_room, 0, sizeof(double) * (size_t)a->columns);
  memset(image, 0, sizeof(double) * (size_t)a->rows);
  kayo_multiply_transposed(a, 1, y, normal->column_room);
  for (int j = 0; j < a->columns; j++) normal->column_room[j] *= normal->theta[j];
  kayo_multiply(a, 1, normal->column_room, image);
}

// Conjugate gradients on the equations without regularisation, the factorization as preconditioner: it removes what the
// regularisation and rounding left (Gondzio, "Matrix-free interior point method", Comput. Optim. Appl. 51, 2012, § 3).
void kayo_normal_solve(kayo_normal *normal, const double *right_side, double *y, double tolerance) {
  const int rows = normal->program->rows;
  double *r = normal->residual, *z = normal->conditioned, *d = normal->direction, *image = normal->image;
  kayo_dense_backsolve(normal, right_side, y);
  apply(normal, y, image);
  for (int i = 0; i < rows; i++) r[i] = right_side[i] - image[i];
  const double target = tolerance * largest(rows, right_side);
  double product = 0;
  for (int step = 0; step < 8 && largest(rows, r) > target; step++) {
    kayo_dense_backsolve(normal, r, z);
    const double next = dot(rows, r, z);
    if (!(next > 0) || !isfinite(next)) return;
    for (int i = 0; i < rows; i++) d[i] = z[i] + (step == 0 ? 0 : next / product * d[i]);
    product = next;
    apply(normal, d, image);
    const double curvature = dot(rows, d, image);
    if (!(curvature > 0)) return;
    const double length = product / curvature;
    for (int i = 0; i < rows; i++) {
      y[i] += length * d[i];
      r[i] -= length * image[i];
    }
  }
}

void kayo_normal_free(kayo_normal *normal) {
  if (normal->library == NULL) return;
  cholmod_common *common = &normal->common;
  normal->library->free_sparse(&normal->matrix, common);
  normal->library->free_factor(&normal->factor, common);
  normal->library->free_dense(&normal->right_side, common);
  normal->library->free_dense(&normal->solution, common);
  normal->library->free_dense(&normal->room, common);
  normal->library->free_dense(&normal->more_room, common);
  normal->library->finish(common);
}

int32_t kayo_cholesky_version(void) {
  const kayo_cholesky_library *library = kayo_cholesky();
  if (library == NULL) return 0;
  int version[3];
  library->version(version);
  return 10000 * version[0] + 100 * version[1] + version[2];
}
