internal import CCairo

extension CairoCanvas {
    /// The pixels as a PNG file that knows its resolution.
    ///
    /// A palette where 256 colours do, else RGB; no filter and a low level: on flat charts filters
    /// cost time and gain nothing.
    func png(dpi: Double) throws(CairoError) -> [UInt8] {
        cairo_surface_flush(surface)
        guard let data = cairo_image_surface_get_data(surface) else {
            throw CairoError.encoding("no pixels")
        }
        let width = Int(cairo_image_surface_get_width(surface))
        let height = Int(cairo_image_surface_get_height(surface))
        let stride = Int(cairo_image_surface_get_stride(surface)) / 4
        let pixels = data.withMemoryRebound(to: UInt32.self, capacity: stride * height) {
            PixelRows(start: UnsafePointer($0), width: width, height: height, stride: stride)
        }
        let dotsPerMetre = UInt32((dpi / 0.0254).rounded())
        if let indexed = IndexedPixels(pixels) {
            return try PNGFile.bytes(
                of: indexed.indices, palette: indexed.palette, width: width, height: height,
                dotsPerMetre: dotsPerMetre)
        }
        return try PNGFile.bytes(
            of: pixels.rgb, palette: nil, width: width, height: height, dotsPerMetre: dotsPerMetre)
    }
}

/// Cairo's pixels, `0x00RRGGBB` each.
///
/// Valid while the surface lives and nothing is painted.
struct PixelRows {
    let start: UnsafePointer<UInt32>
    let width: Int
    let height: Int
    /// Pixels from the start of a row to the start of the next.
    let stride: Int

    /// Three bytes a pixel.
    var rgb: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 3 * width * height) { bytes, count in
            var next = 0
            for row in 0..<height {
                let line = start + row * stride
                for column in 0..<width {
                    let pixel = line[column]
                    bytes[next] = UInt8(truncatingIfNeeded: pixel >> 16)
                    bytes[next + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
                    bytes[next + 2] = UInt8(truncatingIfNeeded: pixel)
                    next += 3
                }
            }
            count = next
        }
    }
}
