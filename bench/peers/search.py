"""The pair rule's search in NumPy.

Reads "seed key1 neurons jobs budget-ms", then for each job "counter weight slots"; writes nanoseconds a neuron of each
search on one line, then the winner of every slot. With the argument "own" NumPy's generator draws instead of Threefry, and there are no winners to compare:
the few lines of a notebook.
"""

import sys
import time

import numpy as np

TURNS = ((13, 15, 26, 6), (17, 29, 16, 24))
# Arrays of this length stay in the cache.
CHUNK = 1 << 15


def threefry(key0, key1, counter, start, count):
    """Both words of Threefry-2x32-20 at `count` neurons from `start` on."""
    keys = (key0, key1, 0x1BD11BDA ^ key0 ^ key1)
    x = np.arange(start, start + count, dtype=np.uint32)
    x += np.uint32(key0)
    y = np.full(count, (counter + key1) & 0xFFFFFFFF, dtype=np.uint32)
    high = np.empty_like(y)
    for block in range(5):
        for turn in TURNS[block % 2]:
            x += y
            np.left_shift(y, np.uint32(turn), out=high)
            y >>= np.uint32(32 - turn)
            y |= high
            y ^= x
        x += np.uint32(keys[(block + 1) % 3])
        y += np.uint32((keys[(block + 2) % 3] + block + 1) & 0xFFFFFFFF)
    return x, y


def uniform(words):
    return ((words >> np.uint32(8)).astype(np.int32) - 0x800000) * 2.0**-23


def search(seed, key1, neurons, counter, weight, slots):
    best = [(np.inf, -1)] * slots
    corner = -1 if weight < 0 else 1
    for start in range(0, neurons, CHUNK):
        x, y = threefry(seed, key1, counter, start, min(CHUNK, neurons - start))
        a, b = uniform(x), uniform(y)
        for slot in range(slots):
            side = 1 - 2 * slot
            distance = np.maximum(abs(a - side * abs(weight)), abs(b - side * corner))
            distance[a * side <= 0] = np.inf
            at = int(np.argmin(distance))
            if distance[at] < best[slot][0]:
                best[slot] = (distance[at], start + at)
    return [winner for _, winner in best]


def search_own(generator, neurons, weight, slots):
    a = generator.uniform(-1, 1, neurons)
    b = generator.uniform(-1, 1, neurons)
    corner = -1 if weight < 0 else 1
    for side in (1, -1)[:slots]:
        np.argmin(np.maximum(abs(a - side * abs(weight)), abs(b - side * corner)))
    return []


def main():
    seed, key1, neurons, _, budget = (int(word) for word in sys.stdin.readline().split())
    jobs = [(int(c), float(w), int(s)) for c, w, s in map(str.split, sys.stdin)]
    generator = np.random.default_rng(seed)

    def once():
        if "own" in sys.argv:
            return [search_own(generator, neurons, weight, slots) for _, weight, slots in jobs]
        return [search(seed, key1, neurons, *job) for job in jobs]

    once()
    begin = time.perf_counter()
    timings = []
    while not timings or time.perf_counter() - begin < budget / 1e3:
        start = time.perf_counter()
        winners = once()
        timings.append(1e9 * (time.perf_counter() - start) / (len(jobs) * neurons))
    print(*timings)
    for winner in sum(winners, []):
        print(winner)


main()
