/*
 * The pair rule's search, one core: Threefry-2x32-20 at every neuron, an early way out in integers, the rest in doubles.
 * Reads "seed key1 neurons jobs budget-ms", then for each job "counter weight slots"; writes nanoseconds a neuron of
 * each search on one line, then the winner of every slot.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define TURN(r)                                                                                    \
  x += y;                                                                                          \
  y = ((y << r) | (y >> (32 - r))) ^ x;
#define FIRST TURN(13) TURN(15) TURN(26) TURN(6)
#define SECOND TURN(17) TURN(29) TURN(16) TURN(24)
#define KEYS(a, b, n)                                                                              \
  x += a;                                                                                          \
  y += b + n;

typedef struct {
  uint32_t counter;
  double weight;
  int slots;
} Job;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return 1e3 * t.tv_sec + 1e-6 * t.tv_nsec;
}

/* The first slot wants (|w|, sgn w), the second (-|w|, -sgn w). */
static void search(uint32_t k0, uint32_t k1, uint32_t neurons, Job job, int winner[2]) {
  const uint32_t k2 = 0x1bd11bda ^ k0 ^ k1;
  const double reach = fabs(job.weight);
  const int32_t corner = job.weight < 0 ? -0x800000 : 0x800000;
  double nearest[2] = {INFINITY, job.slots == 2 ? INFINITY : -1};
  int32_t limit0 = INT32_MAX, limit1 = job.slots == 2 ? INT32_MAX : -1;
  winner[0] = winner[1] = -1;
  for (uint32_t t = 0; t < neurons; t++) {
    uint32_t x = t + k0, y = job.counter + k1;
    FIRST KEYS(k1, k2, 1) SECOND KEYS(k2, k0, 2) FIRST KEYS(k0, k1, 3) SECOND KEYS(k1, k2, 4)
    FIRST KEYS(k2, k0, 5)
    const int32_t a = (int32_t)(x >> 8) - 0x800000;
    const int32_t b = (int32_t)(y >> 8) - 0x800000;
    const int slot = a < 0;
    const int32_t off = abs(b - (slot ? -corner : corner));
    if (__builtin_expect(off >= (slot ? limit1 : limit0), 1) || a == 0) continue;
    const double in = fabs(fabs(ldexp(a, -23)) - reach);
    const double out = ldexp(off, -23);
    const double distance = in > out ? in : out;
    if (distance >= nearest[slot]) continue;
    nearest[slot] = distance;
    const int32_t limit = (int32_t)ceil(ldexp(distance, 23));
    if (slot)
      limit1 = limit;
    else
      limit0 = limit;
    winner[slot] = (int)t;
  }
}

int main(void) {
  uint32_t seed, key1, neurons;
  int count;
  double budget;
  if (scanf("%u %u %u %d %lf", &seed, &key1, &neurons, &count, &budget) != 5) return 1;
  Job *jobs = malloc(count * sizeof *jobs);
  int(*winners)[2] = malloc(count * sizeof *winners);
  for (int j = 0; j < count; j++)
    if (scanf("%u %lf %d", &jobs[j].counter, &jobs[j].weight, &jobs[j].slots) != 3) return 1;
  /* The first search warms up. */
  double begin = 0;
  for (int call = 0; call < 2 || now() - begin < budget; call++) {
    const double start = now();
    for (int j = 0; j < count; j++) search(seed, key1, neurons, jobs[j], winners[j]);
    if (call == 0)
      begin = now();
    else
      printf("%.4f ", 1e6 * (now() - start) / ((double)count * neurons));
  }
  printf("\n");
  for (int j = 0; j < count; j++)
    for (int s = 0; s < jobs[j].slots; s++) printf("%d\n", winners[j][s]);
  return 0;
}
