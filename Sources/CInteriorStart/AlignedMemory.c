#include "AlignedMemory.h"

#include <suitesparse/SuiteSparse_config.h>
#include <malloc.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void *take(size_t size) {
  void *memory = NULL;
  return posix_memalign(&memory, 64, size > 0 ? size : 1) == 0 ? memory : NULL;
}

static void *take_cleared(size_t count, size_t size) {
  if (size > 0 && count > SIZE_MAX / size) return NULL;
  void *memory = take(count * size);
  if (memory != NULL) memset(memory, 0, count * size);
  return memory;
}

static void *take_more(void *former, size_t size) {
  void *memory = take(size);
  if (memory == NULL || former == NULL) return memory;
  const size_t held = malloc_usable_size(former);
  memcpy(memory, former, held < size ? held : size);
  free(former);
  return memory;
}

static cholmod_common started;

static void start(void) {
  const kayo_cholesky_library *library = kayo_cholesky();
  if (library == NULL) return;
  library->start(&started);
  library->configuration->malloc_func = take;
  library->configuration->calloc_func = take_cleared;
  library->configuration->realloc_func = take_more;
}

const kayo_cholesky_library *kayo_start_cholmod(cholmod_common *common) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, start);
  *common = started;
  return kayo_cholesky();
}
