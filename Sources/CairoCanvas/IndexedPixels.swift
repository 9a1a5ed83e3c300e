internal import CCairo

/// Pixels as indices into a palette of at most 256 colours.
///
/// Flat areas keep their exact colour. Where the soft edges of letters make more than 256 colours,
/// shades that differ by less than 1/32, else 1/16, are taken as one: nobody sees it, and the file
/// is
/// written in half the time.
struct IndexedPixels {
    /// `0x00RRGGBB` each.
    let palette: [UInt32]
    /// One a pixel, rows from the top, no padding.
    let indices: [UInt8]

    /// `nil` when 256 colours do not do.
    init?(_ pixels: PixelRows) {
        for bits: UInt32 in [8, 5, 4] {
            var colours = ColourTable(keepingBits: bits)
            let count = pixels.width * pixels.height
            let indices = [UInt8](unsafeUninitializedCapacity: count) { buffer, written in
                guard let start = buffer.baseAddress else { return }
                written = colours.index(pixels, into: start) ? count : 0
            }
            if indices.count == count {
                self.indices = indices
                palette = colours.palette
                return
            }
        }
        return nil
    }
}

/// Colours in the order found, and a hash table from colour to place.
private struct ColourTable {
    private(set) var palette: [UInt32] = []
    private let mask: UInt32
    private var keys = [UInt32](repeating: .max, count: 1 << 11)
    private var places = [UInt8](repeating: 0, count: 1 << 11)

    /// - Parameter bits: How many bits of red, green and blue tell colours apart.
    init(keepingBits bits: UInt32) {
        let kept: UInt32 = (0xff << (8 - bits)) & 0xff
        mask = kept << 16 | kept << 8 | kept
    }

    /// Writes the index of each pixel.
    ///
    /// Charts are made of runs of one colour and of rows like the row above, and only what changes
    /// is looked up.
    ///
    /// - Returns: Whether 256 colours did; if not, the rest is not written.
    mutating func index(_ pixels: PixelRows, into indices: UnsafeMutablePointer<UInt8>) -> Bool {
        let width = pixels.width
        for row in 0..<pixels.height {
            let line = pixels.start + row * pixels.stride
            let out = indices + row * width
            if row > 0, memcmp(line, line - pixels.stride, 4 * width) == 0 {
                out.update(from: out - width, count: width)
                continue
            }
            var column = 0
            while column < width {
                let pixel = line[column]
                let first = column
                column = Self.endOfRun(line, from: column, width)
                guard let index = index(of: pixel & 0xff_ffff) else { return false }
                if column - first == 1 {
                    out[first] = index
                } else {
                    // Two alike are an area, not an edge: its colour is kept exactly.
                    palette[Int(index)] = pixel & 0xff_ffff
                    memset(out + first, Int32(index), column - first)
                }
            }
        }
        return true
    }

    /// The first column after `start` with another pixel; looks at four pixels at a time.
    private static func endOfRun(
        _ line: UnsafePointer<UInt32>, from start: Int, _ width: Int
    ) -> Int {
        let pixel = line[start]
        let pair = UInt64(pixel) << 32 | UInt64(pixel)
        let bytes = UnsafeRawPointer(line)
        var column = start + 1
        while column + 4 <= width {
            let first = bytes.loadUnaligned(fromByteOffset: 4 * column, as: UInt64.self)
            let second = bytes.loadUnaligned(fromByteOffset: 4 * column + 8, as: UInt64.self)
            guard (first ^ pair) | (second ^ pair) == 0 else { break }
            column += 4
        }
        while column < width, line[column] == pixel { column += 1 }
        return column
    }

    /// `nil` when a 257th colour is met.
    private mutating func index(of pixel: UInt32) -> UInt8? {
        let key = pixel & mask
        var slot = Int((key &* 0x9e37_79b1) >> 21)
        while keys[slot] != key {
            guard keys[slot] != .max else {
                guard palette.count < 256 else { return nil }
                keys[slot] = key
                places[slot] = UInt8(palette.count)
                palette.append(pixel)
                return places[slot]
            }
            slot = (slot + 1) & (keys.count - 1)
        }
        return places[slot]
    }
}
