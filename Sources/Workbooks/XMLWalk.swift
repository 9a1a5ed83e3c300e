import CExpat

/// What is made of the elements of a part.
protocol ElementReader: AnyObject {
    func begin(_ name: XMLName, _ attributes: XMLAttributes, _ walk: XMLWalk)
    func end(_ name: XMLName, _ walk: XMLWalk)
    /// Part of a text; one text may come in several.
    func text(_ bytes: UnsafeBufferPointer<UInt8>, _ walk: XMLWalk)
}

/// Walks the elements of a part as they come out of the archive, and pauses where its reader asks.
final class XMLWalk {
    /// Office nests less deep.
    static let deepest = 64
    /// No tag and no comment is longer, in bytes.
    static let longestToken = 1 << 20
    private static let chunk = 1 << 16

    private let parser: XML_Parser
    private let part: Archive.Part
    private let name: String
    private unowned let reader: any ElementReader
    private var failure: WorkbookError?
    private var isPaused = false
    private var isAtEnd = false
    private var depth = 0
    /// Bytes that came out, and how many had when the last element, text or end of one was told.
    private var count = 0
    private var told = 0

    /// - Parameters:
    ///   - name: of the part, to say where something is wrong.
    ///   - reader: must outlive the walk.
    init(
        _ part: Archive.Part, name: String, _ reader: any ElementReader
    ) throws(WorkbookError) {
        guard let parser = XML_ParserCreate(nil) else { throw .unsound(part: name) }
        self.parser = parser
        self.part = part
        self.name = name
        self.reader = reader
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in
                guard let name else { return }
                XMLWalk.of(data)?.begin(XMLName(name), XMLAttributes(pairs: attributes))
            },
            { data, name in
                guard let name else { return }
                XMLWalk.of(data)?.end(XMLName(name))
            })
        XML_SetCharacterDataHandler(parser) { data, text, count in
            guard let text else { return }
            text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
                XMLWalk.of(data)?.text(UnsafeBufferPointer(start: $0, count: Int(count)))
            }
        }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            XMLWalk.of(data)?.fail(.documentType)
        }
    }

    deinit { XML_ParserFree(parser) }

    /// Reads on until the reader asks for a pause.
    ///
    /// - Returns: `false` at the end of the part.
    func advance() throws(WorkbookError) -> Bool {
        var status: XML_Status
        if isPaused {
            isPaused = false
            status = XML_ResumeParser(parser)
        } else {
            status = try feed()
        }
        while true {
            if let failure { throw failure }
            if status == XML_STATUS_SUSPENDED {
                isPaused = true
                return true
            }
            guard status == XML_STATUS_OK else { throw .unsound(part: name) }
            if isAtEnd { return false }
            status = try feed()
        }
    }

    /// Reads to the end.
    func finish() throws(WorkbookError) { while try advance() {} }

    /// Ends ``advance()`` after what is told just now.
    func pause() { XML_StopParser(parser, 1) }

    /// Ends the walk.
    func fail(_ error: WorkbookError) {
        if failure == nil { failure = error }
        XML_StopParser(parser, 0)
    }

    func failAsUnsound() { fail(.unsound(part: name)) }

    private func feed() throws(WorkbookError) -> XML_Status {
        guard let buffer = XML_GetBuffer(parser, Int32(Self.chunk)) else {
            throw .unsound(part: name)
        }
        let read = try part.read(
            into: UnsafeMutableRawBufferPointer(start: buffer, count: Self.chunk))
        isAtEnd = read == 0
        count += read
        guard count - told <= Self.longestToken else { throw .unsound(part: name) }
        return XML_ParseBuffer(parser, Int32(read), isAtEnd ? 1 : 0)
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLWalk? {
        data.map { Unmanaged<XMLWalk>.fromOpaque($0).takeUnretainedValue() }
    }

    private func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        guard failure == nil else { return }
        told = count
        depth += 1
        guard depth <= Self.deepest else { return failAsUnsound() }
        reader.begin(name, attributes, self)
    }

    private func end(_ name: XMLName) {
        guard failure == nil else { return }
        told = count
        depth -= 1
        reader.end(name, self)
    }

    private func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard failure == nil else { return }
        told = count
        reader.text(bytes, self)
    }
}
