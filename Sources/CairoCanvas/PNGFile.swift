internal import CCairo

/// Writes PNG files with libspng.
enum PNGFile {
    /// - Parameters:
    ///   - pixels: One byte a pixel with a palette, three without; rows from the top, no padding.
    ///   - palette: `0x00RRGGBB` each, at most 256.
    static func bytes(
        of pixels: [UInt8], palette: [UInt32]?, width: Int, height: Int, dotsPerMetre: UInt32
    ) throws(CairoError) -> [UInt8] {
        guard let writer = spng_ctx_new(Int32(SPNG_CTX_ENCODER.rawValue)) else {
            throw CairoError.encoding("no memory")
        }
        defer { spng_ctx_free(writer) }
        let kind = palette == nil ? SPNG_COLOR_TYPE_TRUECOLOR : SPNG_COLOR_TYPE_INDEXED
        var header = spng_ihdr()
        header.width = UInt32(width)
        header.height = UInt32(height)
        header.bit_depth = 8
        header.color_type = UInt8(kind.rawValue)
        var resolution = spng_phys(
            ppu_x: dotsPerMetre, ppu_y: dotsPerMetre, unit_specifier: 1)

        try check(spng_set_option(writer, SPNG_ENCODE_TO_BUFFER, 1))
        try check(
            spng_set_option(writer, SPNG_FILTER_CHOICE, Int32(SPNG_DISABLE_FILTERING.rawValue)))
        try check(spng_set_option(writer, SPNG_IMG_COMPRESSION_LEVEL, 2))
        try check(spng_set_ihdr(writer, &header))
        try check(spng_set_phys(writer, &resolution))
        if let palette {
            var entries = spng_plte()
            entries.n_entries = UInt32(palette.count)
            withUnsafeMutableBytes(of: &entries.entries) { bytes in
                for (index, colour) in palette.enumerated() {
                    bytes[4 * index] = UInt8(truncatingIfNeeded: colour >> 16)
                    bytes[4 * index + 1] = UInt8(truncatingIfNeeded: colour >> 8)
                    bytes[4 * index + 2] = UInt8(truncatingIfNeeded: colour)
                }
            }
            try check(spng_set_plte(writer, &entries))
        }
        try mark(writer)
        try check(
            spng_encode_image(
                writer, pixels, pixels.count, Int32(SPNG_FMT_PNG.rawValue),
                Int32(SPNG_ENCODE_FINALIZE.rawValue)))
        var length = 0
        var status: Int32 = 0
        guard let buffer = spng_get_png_buffer(writer, &length, &status) else {
            throw CairoError.encoding(String(cString: spng_strerror(status)))
        }
        defer { free(buffer) }
        return [UInt8](UnsafeRawBufferPointer(start: buffer, count: length))
    }

    /// Says in the file what made it, so that it may be made anew.
    private static func mark(_ writer: OpaquePointer) throws(CairoError) {
        var text = spng_text()
        withUnsafeMutableBytes(of: &text.keyword) { $0.copyBytes(from: "Software".utf8) }
        text.type = Int32(SPNG_TEXT.rawValue)
        var words = Picture.creator.utf8CString
        let status = words.withUnsafeMutableBufferPointer { letters in
            text.text = letters.baseAddress
            text.length = letters.count - 1
            return spng_set_text(writer, &text, 1)
        }
        try check(status)
    }

    private static func check(_ status: Int32) throws(CairoError) {
        guard status == 0 else {
            throw CairoError.encoding(String(cString: spng_strerror(status)))
        }
    }
}
