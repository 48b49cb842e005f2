// CHOLMOD, found when the first program is to begin from the interior. It brings BLAS, LAPACK and more along, which take
// longer to load than most commands run, and on a machine without it everything else works.
#pragma once

#include <suitesparse/cholmod.h>

typedef struct {
  __typeof__(&cholmod_start) start;
  __typeof__(&cholmod_finish) finish;
  __typeof__(&cholmod_version) version;
  __typeof__(&cholmod_allocate_sparse) allocate_sparse;
  __typeof__(&cholmod_free_sparse) free_sparse;
  __typeof__(&cholmod_allocate_dense) allocate_dense;
  __typeof__(&cholmod_free_dense) free_dense;
  __typeof__(&cholmod_free_factor) free_factor;
  __typeof__(&cholmod_analyze) analyze;
  __typeof__(&cholmod_factorize) factorize;
  __typeof__(&cholmod_solve2) solve2;
  // What sets the allocator; declared beside `SuiteSparse_config`.
  struct SuiteSparse_config_struct *configuration;
  // OpenMP's limit on threads; NULL where CHOLMOD was built without it.
  int (*get_active_levels)(void);
  void (*set_active_levels)(int levels);
} kayo_cholesky_library;

// NULL where there is no library of the version that this was compiled for: its structures would have another layout.
const kayo_cholesky_library *kayo_cholesky(void);
