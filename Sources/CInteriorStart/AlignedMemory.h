// Dense kernels add up in an order that depends on where their arrays lie. With all of CHOLMOD's arrays at the same distance
// from a cache line the same program gives the same bits in every run.
#pragma once

#include "CholeskyLibrary.h"

// What `cholmod_start` does, with memory taken at whole cache lines. That function sets the allocator of the whole process
// anew each time, so it is called once, and what it leaves (no memory yet, no pointer into itself) is copied.
// Gives the library, or NULL where there is none.
const kayo_cholesky_library *kayo_start_cholmod(cholmod_common *common);
