/**
 * A QR code encoder: bytes in, a square of dark and light modules out.
 *
 * ISO/IEC 18004, byte mode, error correction level M, versions 1 to 10 (up to 213 bytes),
 * the mask chosen by scoring all eight. No dependencies, no input or output of its own.
 */

const TOTAL_CODEWORDS = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346];
const CHECK_CODEWORDS = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26]; // in each block
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5];
const ALIGNMENT = [
  [], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50],
];
const LEVEL_M = 0b00;

const MASKS = [
  (x, y) => (x + y) % 2 === 0,
  (x, y) => y % 2 === 0,
  (x, y) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

// Arithmetic in GF(256) with the polynomial x^8 + x^4 + x^3 + x^2 + 1.
const EXP = new Uint8Array(510);
const LOG = new Uint8Array(256);
for (let i = 0, value = 1; i < 255; i += 1) {
  EXP[i] = value;
  EXP[i + 255] = value;
  LOG[value] = i;
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0);
}

function multiply(a, b) {
  return a === 0 || b === 0 ? 0 : EXP[LOG[a] + LOG[b]];
}

/** Coefficients of the generator polynomial, highest first, without the leading 1. */
function generator(degree) {
  let poly = [1];
  for (let i = 0; i < degree; i += 1) {
    const next = new Array(poly.length + 1).fill(0);
    poly.forEach((coefficient, j) => {
      next[j] ^= coefficient;
      next[j + 1] ^= multiply(coefficient, EXP[i]);
    });
    poly = next;
  }
  return poly.slice(1);
}

function checkCodewords(data, divisor) {
  const rest = new Array(divisor.length).fill(0);
  for (const byte of data) {
    const factor = byte ^ rest.shift();
    rest.push(0);
    divisor.forEach((coefficient, i) => {
      rest[i] ^= multiply(coefficient, factor);
    });
  }
  return rest;
}

function dataCapacity(version) {
  return TOTAL_CODEWORDS[version - 1] - CHECK_CODEWORDS[version - 1] * BLOCKS[version - 1];
}

function countBits(version) {
  return version < 10 ? 8 : 16;
}

function chooseVersion(length) {
  for (let version = 1; version <= 10; version += 1) {
    if (4 + countBits(version) + 8 * length <= 8 * dataCapacity(version)) return version;
  }
  throw new RangeError("the text is too long for a QR code of version 10");
}

/** Mode, length, bytes, terminator and padding, as codewords. */
function dataCodewords(bytes, version) {
  const bits = [];
  const append = (value, width) => {
    for (let i = width - 1; i >= 0; i -= 1) bits.push((value >>> i) & 1);
  };
  append(0b0100, 4);
  append(bytes.length, countBits(version));
  for (const byte of bytes) append(byte, 8);
  const room = 8 * dataCapacity(version);
  append(0, Math.min(4, room - bits.length));
  append(0, (8 - (bits.length % 8)) % 8);
  for (let pad = 0xec; bits.length < room; pad ^= 0xec ^ 0x11) append(pad, 8);
  const words = [];
  for (let i = 0; i < bits.length; i += 8) words.push(parseInt(bits.slice(i, i + 8).join(""), 2));
  return words;
}

/** Splits data into blocks, adds each block's check codewords, interleaves both. */
function interleave(data, version) {
  const count = BLOCKS[version - 1];
  const divisor = generator(CHECK_CODEWORDS[version - 1]);
  const shortLength = Math.floor(data.length / count);
  const shortBlocks = count - (data.length % count);
  const blocks = [];
  for (let i = 0, start = 0; i < count; i += 1) {
    const end = start + shortLength + (i < shortBlocks ? 0 : 1);
    const words = data.slice(start, end);
    blocks.push({ words, check: checkCodewords(words, divisor) });
    start = end;
  }
  const result = [];
  for (const part of ["words", "check"]) {
    const longest = Math.max(...blocks.map((block) => block[part].length));
    for (let i = 0; i < longest; i += 1) {
      for (const block of blocks) if (i < block[part].length) result.push(block[part][i]);
    }
  }
  return result;
}

/** `dark[y][x]`, and `fixed[y][x]` where a function pattern lies and no data may go. */
class Grid {
  constructor(version) {
    this.version = version;
    this.size = 17 + 4 * version;
    this.dark = Array.from({ length: this.size }, () => new Array(this.size).fill(false));
    this.fixed = Array.from({ length: this.size }, () => new Array(this.size).fill(false));
  }

  set(x, y, dark) {
    if (x < 0 || y < 0 || x >= this.size || y >= this.size) return;
    this.dark[y][x] = dark;
    this.fixed[y][x] = true;
  }

  drawFunctionPatterns() {
    for (let i = 0; i < this.size; i += 1) {
      this.set(6, i, i % 2 === 0);
      this.set(i, 6, i % 2 === 0);
    }
    for (const [x, y] of [[3, 3], [this.size - 4, 3], [3, this.size - 4]]) this.drawRings(x, y, 4, [2, 4]);
    const centres = ALIGNMENT[this.version - 1];
    const last = centres.length - 1;
    centres.forEach((x, i) => {
      centres.forEach((y, j) => {
        const onFinder = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
        if (!onFinder) this.drawRings(x, y, 2, [1]);
      });
    });
    this.drawVersion();
    this.drawFormat(0); // reserves the modules; the real mask comes later
  }

  drawRings(cx, cy, radius, lightDistances) {
    for (let dy = -radius; dy <= radius; dy += 1) {
      for (let dx = -radius; dx <= radius; dx += 1) {
        this.set(cx + dx, cy + dy, !lightDistances.includes(Math.max(Math.abs(dx), Math.abs(dy))));
      }
    }
  }

  drawVersion() {
    if (this.version < 7) return;
    const bits = (this.version << 12) | bchRemainder(this.version, 12, 0x1f25);
    for (let i = 0; i < 18; i += 1) {
      const dark = ((bits >>> i) & 1) === 1;
      const far = this.size - 11 + (i % 3);
      const near = Math.floor(i / 3);
      this.set(far, near, dark);
      this.set(near, far, dark);
    }
  }

  drawFormat(mask) {
    const data = (LEVEL_M << 3) | mask;
    const bits = ((data << 10) | bchRemainder(data, 10, 0x537)) ^ 0x5412;
    const bit = (i) => ((bits >>> i) & 1) === 1;
    for (let i = 0; i <= 5; i += 1) this.set(8, i, bit(i));
    this.set(8, 7, bit(6));
    this.set(8, 8, bit(7));
    this.set(7, 8, bit(8));
    for (let i = 9; i < 15; i += 1) this.set(14 - i, 8, bit(i));
    for (let i = 0; i < 8; i += 1) this.set(this.size - 1 - i, 8, bit(i));
    for (let i = 8; i < 15; i += 1) this.set(8, this.size - 15 + i, bit(i));
    this.set(8, this.size - 8, true);
  }

  /** Fills the free modules in the zigzag order; bits that are left over stay light. */
  drawCodewords(codewords) {
    let index = 0;
    const bits = codewords.length * 8;
    for (let right = this.size - 1; right >= 1; right -= 2) {
      if (right === 6) right = 5; // the timing column is not part of any pair
      const upward = ((right + 1) & 2) === 0;
      for (let step = 0; step < this.size; step += 1) {
        const y = upward ? this.size - 1 - step : step;
        for (const x of [right, right - 1]) {
          if (this.fixed[y][x] || index >= bits) continue;
          this.dark[y][x] = ((codewords[index >>> 3] >>> (7 - (index & 7))) & 1) === 1;
          index += 1;
        }
      }
    }
  }

  applyMask(mask) {
    const flips = MASKS[mask];
    for (let y = 0; y < this.size; y += 1) {
      for (let x = 0; x < this.size; x += 1) {
        if (!this.fixed[y][x] && flips(x, y)) this.dark[y][x] = !this.dark[y][x];
      }
    }
  }
}

function bchRemainder(value, degree, divisor) {
  let rest = value;
  for (let i = 0; i < degree; i += 1) rest = (rest << 1) ^ ((rest >>> (degree - 1)) * divisor);
  return rest;
}

function runScore(line) {
  let score = 0;
  for (let i = 0, run = 0; i < line.length; i += 1) {
    run = i > 0 && line[i] === line[i - 1] ? run + 1 : 1;
    if (run === 5) score += 3;
    else if (run > 5) score += 1;
  }
  return score;
}

/** 40 for each 1:1:3:1:1 pattern with four light modules on a side; the quiet zone counts as light. */
function finderScore(line) {
  const text = `0000${line.map((dark) => (dark ? "1" : "0")).join("")}0000`;
  let score = 0;
  for (let i = 0; i + 11 <= text.length; i += 1) {
    const part = text.slice(i, i + 11);
    if (part === "10111010000" || part === "00001011101") score += 40;
  }
  return score;
}

function penalty(dark) {
  const size = dark.length;
  let score = 0;
  let count = 0;
  for (let i = 0; i < size; i += 1) {
    const column = dark.map((row) => row[i]);
    score += runScore(dark[i]) + runScore(column) + finderScore(dark[i]) + finderScore(column);
    count += dark[i].filter(Boolean).length;
  }
  for (let y = 0; y + 1 < size; y += 1) {
    for (let x = 0; x + 1 < size; x += 1) {
      const first = dark[y][x];
      if (first === dark[y][x + 1] && first === dark[y + 1][x] && first === dark[y + 1][x + 1]) score += 3;
    }
  }
  return score + 10 * Math.floor(Math.abs((count * 100) / (size * size) - 50) / 5);
}

/**
 * Encodes `text` as UTF-8.
 *
 * @param {string} text what the code says
 * @param {number} [onlyMask] 0 to 7, for tests; otherwise the mask with the lowest penalty
 * @returns {{size: number, version: number, mask: number, modules: boolean[][]}} `modules[y][x]` is true where dark
 */
export function encodeQr(text, onlyMask) {
  const bytes = new TextEncoder().encode(text);
  const version = chooseVersion(bytes.length);
  const grid = new Grid(version);
  grid.drawFunctionPatterns();
  grid.drawCodewords(interleave(dataCodewords(bytes, version), version));
  const choices = onlyMask === undefined ? [0, 1, 2, 3, 4, 5, 6, 7] : [onlyMask];
  let best = null;
  for (const mask of choices) {
    grid.applyMask(mask);
    grid.drawFormat(mask);
    const score = penalty(grid.dark);
    if (best === null || score < best.score) best = { mask, score, modules: grid.dark.map((row) => [...row]) };
    grid.applyMask(mask); // a mask undoes itself
  }
  return { size: grid.size, version, mask: best.mask, modules: best.modules };
}

/**
 * One SVG path over all dark modules, in units of one module, with a quiet zone of four.
 *
 * @returns {{path: string, extent: number}} `extent` is the side of the square view box
 */
export function qrPath(code) {
  let path = "";
  code.modules.forEach((row, y) => {
    for (let x = 0; x < code.size; x += 1) {
      if (!row[x]) continue;
      let run = 1;
      while (x + run < code.size && row[x + run]) run += 1;
      path += `M${x + 4} ${y + 4}h${run}v1h-${run}z`;
      x += run;
    }
  });
  return { path, extent: code.size + 8 };
}

/** An `<svg>` element, dark on light whatever the page's theme, because some readers need that. */
export function qrSvg(text, label) {
  const { path, extent } = qrPath(encodeQr(text));
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("viewBox", `0 0 ${extent} ${extent}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  svg.setAttribute("shape-rendering", "crispEdges");
  const ground = document.createElementNS(namespace, "rect");
  ground.setAttribute("width", String(extent));
  ground.setAttribute("height", String(extent));
  ground.setAttribute("fill", "#fff");
  const modules = document.createElementNS(namespace, "path");
  modules.setAttribute("d", path);
  modules.setAttribute("fill", "#000");
  svg.append(ground, modules);
  return svg;
}
