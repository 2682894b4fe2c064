package org.caldicottaudit.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records in the order in which they were added, each as bytes. Full blocks go to a file as soon as
 * the heap holds as many as it may. Added by one thread; then read by any number.
 */
public final class PackedRecords implements AutoCloseable {
  private static final int BLOCK = 1 << 16;

  private final Memory memory;
  private final int blocksInHeap;
  private final List<byte @Nullable []> blocks = new ArrayList<>();
  private final ThreadLocal<Loaded> loaded = ThreadLocal.withInitial(Loaded::new);
  private @Nullable SpillFile file;
  private byte[] current = new byte[BLOCK];
  private int used;

  /** Of each record its block and where it begins there. */
  private long[] places = new long[1024];

  private int count;

  public PackedRecords(Memory memory) {
    this.memory = memory;
    this.blocksInHeap = (int) Math.min(Integer.MAX_VALUE, memory.bytes() / BLOCK);
  }

  /** The block that a thread read last: records are mostly read one after the other. */
  private static final class Loaded {
    private int block = -1;
    private byte[] bytes = new byte[0];
  }

  /** How many there are. */
  public int size() {
    return count;
  }

  /**
   * Adds what was packed and gives its number.
   *
   * @throws SpillException when the disk has no room for it
   */
  public int add(Packer packer) {
    if (used + packer.length() > current.length) {
      finishBlock(packer.length());
    }
    System.arraycopy(packer.bytes(), 0, current, used, packer.length());
    if (count == places.length) {
      places = Arrays.copyOf(places, count + (count >> 1));
    }
    places[count] = (long) blocks.size() << 32 | used;
    used += packer.length();
    return count++;
  }

  /** One record stands in one block: an uncommonly long one has a block of its own. */
  private void finishBlock(int next) {
    if (used > 0) {
      blocks.add(kept());
    }
    current = new byte[Math.max(BLOCK, next)];
    used = 0;
  }

  private byte @Nullable [] kept() {
    if (blocks.size() < blocksInHeap || current.length > BLOCK) {
      return used == current.length ? current : Arrays.copyOf(current, used);
    }
    try {
      SpillFile to = file == null ? memory.file() : file;
      file = to;
      to.write(current, BLOCK, (long) blocks.size() * BLOCK);
      return null;
    } catch (IOException e) {
      throw new SpillException(e);
    }
  }

  /** The record of that number. */
  public Unpacker read(int number) {
    int block = (int) (places[number] >>> 32);
    return new Unpacker(bytes(block), (int) places[number]);
  }

  private byte[] bytes(int block) {
    if (block == blocks.size()) {
      return current;
    }
    byte[] inHeap = blocks.get(block);
    return inHeap == null ? fromFile(block) : inHeap;
  }

  private byte[] fromFile(int block) {
    Loaded last = loaded.get();
    if (last.block != block) {
      byte[] bytes = new byte[BLOCK];
      try {
        Objects.requireNonNull(file, "spilled blocks have a file")
            .read(bytes, (long) block * BLOCK);
      } catch (IOException e) {
        throw new SpillException(e);
      }
      last.bytes = bytes;
      last.block = block;
    }
    return last.bytes;
  }

  /** Removes what went to a file. */
  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw new SpillException(e);
    }
  }
}
