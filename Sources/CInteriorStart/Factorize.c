// The factorization by itself, to be looked at.
#include <string.h>

#include "Factors.h"

int32_t kayo_factorize(
    const kayo_interior_program *program, const int32_t *columns, int32_t count, double tolerance,
    kayo_factorization_record *record) {
  kayo_pool pool = {0};
  kayo_scaled scaled = {0};
  kayo_factors factors = {0};
  memset(record, 0, sizeof(*record));
  kayo_scale(&scaled, program, &pool);
  uint8_t *is_taken = KAYO_TAKE(&pool, uint8_t, count);
  if (!pool.has_failed) kayo_factors_take(&factors, &scaled, &pool);
  if (!pool.has_failed) kayo_factors_begin(&factors, columns, count, tolerance, is_taken);
  if (!pool.has_failed) {
    record->rank = factors.pivot_count;
    record->nucleus_count = factors.nucleus_count;
    kayo_factors_complete(&factors);
  }
  if (!pool.has_failed) {
    record->entry_count = factors.lower.starts[factors.size] + factors.upper.starts[factors.size];
    record->error = kayo_factors_error(&factors);
  }
  const int32_t code = pool.has_failed ? KAYO_INTERIOR_OUT_OF_MEMORY : KAYO_INTERIOR_DONE;
  kayo_free_all(&pool);
  return code;
}
