#include "CholeskyLibrary.h"

#include <dlfcn.h>
#include <pthread.h>

#define TEXT_OF(number) #number
#define TEXT(number) TEXT_OF(number)

static kayo_cholesky_library library;
static int is_there;

// POSIX wants a function's address taken out of an object pointer by way of its bytes.
static int find(void *handle, const char *name, void *place) {
  void *address = dlsym(handle, name);
  *(void **)place = address;
  return address != NULL;
}

static void load(void) {
  // Never closed: the allocator it is given stays in use until the process ends.
  void *handle = dlopen("libcholmod.so." TEXT(CHOLMOD_MAIN_VERSION), RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  const int is_whole =
      find(handle, "cholmod_start", &library.start) && find(handle, "cholmod_finish", &library.finish) &&
      find(handle, "cholmod_version", &library.version) &&
      find(handle, "cholmod_allocate_sparse", &library.allocate_sparse) &&
      find(handle, "cholmod_free_sparse", &library.free_sparse) &&
      find(handle, "cholmod_allocate_dense", &library.allocate_dense) &&
      find(handle, "cholmod_free_dense", &library.free_dense) &&
      find(handle, "cholmod_free_factor", &library.free_factor) && find(handle, "cholmod_analyze", &library.analyze) &&
      find(handle, "cholmod_factorize", &library.factorize) && find(handle, "cholmod_solve2", &library.solve2) &&
      find(handle, "SuiteSparse_config", &library.configuration);
  if (!is_whole) return;
  find(handle, "omp_get_max_active_levels", &library.get_active_levels);
  find(handle, "omp_set_max_active_levels", &library.set_active_levels);
  int version[3];
  library.version(version);
  is_there = version[0] == CHOLMOD_MAIN_VERSION && version[1] == CHOLMOD_SUB_VERSION;
}

const kayo_cholesky_library *kayo_cholesky(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_there ? &library : NULL;
}
