import CCairo

/// A PNG file read back with libspng.
struct DecodedPNG {
    let width: Int
    let height: Int
    let dotsPerMetre: Int
    let hasPalette: Bool
    /// `0x00RRGGBB` each.
    let pixels: [UInt32]

    struct Broken: Error {
        let status: Int32
    }

    init(_ bytes: [UInt8]) throws {
        guard let reader = spng_ctx_new(0) else { throw Broken(status: -1) }
        defer { spng_ctx_free(reader) }
        func check(_ status: Int32) throws {
            guard status == 0 else { throw Broken(status: status) }
        }
        var decoded: [UInt8] = []
        var header = spng_ihdr()
        var resolution = spng_phys()
        try bytes.withUnsafeBytes { file in
            try check(spng_set_png_buffer(reader, file.baseAddress, file.count))
            try check(spng_get_ihdr(reader, &header))
            var length = 0
            try check(spng_decoded_image_size(reader, Int32(SPNG_FMT_RGB8.rawValue), &length))
            decoded = [UInt8](repeating: 0, count: length)
            try check(
                spng_decode_image(reader, &decoded, length, Int32(SPNG_FMT_RGB8.rawValue), 0))
            try check(spng_get_phys(reader, &resolution))
        }
        width = Int(header.width)
        height = Int(header.height)
        dotsPerMetre = resolution.unit_specifier == 1 ? Int(resolution.ppu_x) : 0
        hasPalette = header.color_type == UInt8(SPNG_COLOR_TYPE_INDEXED.rawValue)
        pixels = stride(from: 0, to: decoded.count, by: 3).map {
            UInt32(decoded[$0]) << 16 | UInt32(decoded[$0 + 1]) << 8 | UInt32(decoded[$0 + 2])
        }
    }

    /// The share of pixels, 0…1, for which `condition` holds.
    func share(of condition: (UInt32) -> Bool) -> Double {
        Double(pixels.count(where: condition)) / Double(pixels.count)
    }

    /// The share of pixels that are not white in each quarter of the picture.
    var quarters: [Double] {
        var inked = [0, 0, 0, 0]
        for row in 0..<height {
            for column in 0..<width where pixels[row * width + column] != 0xff_ffff {
                inked[(2 * row / height) * 2 + 2 * column / width] += 1
            }
        }
        return inked.map { Double($0) / Double(width * height / 4) }
    }
}
