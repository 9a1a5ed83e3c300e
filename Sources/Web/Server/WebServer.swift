import Basics
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Speaks HTTP for a ``Site``: reads a request whole, asks the site on a thread that may wait, and
/// sets the headers that every answer has.
package struct WebServer: Sendable {
    package let site: Site
    package let address: String
    package let port: Int

    package init(_ site: Site, address: String, port: Int) {
        self.site = site
        self.address = address
        self.port = port
    }

    /// A file that is brought may be as large; anything else is small.
    private static let largestUpload = 10 * 1_024 * 1_024
    private static let largestForm = 256 * 1_024

    /// Answers until the process is told to stop.
    ///
    /// - Parameter ready: is told the address once it answers.
    package func run(ready: @escaping @Sendable (String) -> Void) async throws {
        var logger = Logger(label: "thubay")
        logger.logLevel = .error
        let (readers, writers) = (WaitingThreads.forReading(), WaitingThreads.forWriting())
        let site = site
        let responder = CallbackResponder<PageContext> { request, context in
            await Self.answer(request, context, site, writers)
        }
        let host = address
        let application = Application(
            responder: responder,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [], idleTimeout: .seconds(60))),
            configuration: .init(address: .hostname(address, port: port), serverName: nil),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? 0
                ready("http://\(host == "127.0.0.1" ? "localhost" : host):\(port)/")
            }, logger: logger)
        try await withTaskExecutorPreference(readers) { try await application.runService() }
        try await readers.end()
        try await writers.end()
    }

    /// What is looked at is answered where the request was read; what is written waits for its turn
    /// on other threads, so that nobody who looks waits for the disk.
    private static func answer(
        _ request: Request, _ context: PageContext, _ site: Site, _ writers: WaitingThreads
    ) async -> Response {
        let answer: WebResponse
        switch await read(request, context, site) {
        case .failure(let refused): answer = refused
        case .success(let asked) where asked.method == .get: answer = site.respond(to: asked)
        case .success(let asked):
            answer = await writers.run { site.respond(to: asked) } ?? WebResponse(503)
        }
        return response(answer, isHead: request.method == .head)
    }

    private static func response(_ answer: WebResponse, isHead: Bool) -> Response {
        var headers = usual
        for (name, value) in answer.headers {
            guard let name = HTTPField.Name(name) else { continue }
            if name == .setCookie {
                headers.append(HTTPField(name: name, value: value))
            } else {
                headers[name] = value
            }
        }
        // Who asks for the head alone is told how long the body would be.
        if isHead { headers[.contentLength] = String(answer.body.count) }
        return Response(
            status: .init(code: answer.status), headers: headers,
            body: isHead
                ? .init() : .init(byteBuffer: ByteBuffer(bytes: answer.body)))
    }

    /// The headers of every answer.
    private static let usual: HTTPFields = {
        let policy = """
            default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; \
            object-src 'none'
            """
        var headers = HTTPFields()
        for (name, value) in [
            ("content-security-policy", policy), ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"), ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"), ("cache-control", "no-store"),
            ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
        ] {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        return headers
    }()

    /// The request whole, or why not.
    private static func read(
        _ request: Request, _ context: PageContext, _ site: Site
    ) async -> Result<WebRequest, WebResponse> {
        let method: WebRequest.Method
        switch request.method {
        case .get, .head: method = .get
        case .post: method = .post
        default: return .failure(WebResponse(405))
        }
        var headers: [String: String] = [:]
        for field in request.headers {
            headers[field.name.canonicalName] = field.value
        }
        headers["host"] = request.head.authority
        var asked = WebRequest(
            method, request.uri.path, query: Fields(urlEncoded: request.uri.query ?? ""),
            headers: headers, cookies: cookies(headers["cookie"] ?? ""), address: context.address)
        guard !asked.path.unicodeScalars.contains(where: \.isUnsafeInText) else {
            return .failure(WebResponse(400))
        }
        asked.trustProxy()
        guard method == .post else { return .success(asked) }
        let type = headers["content-type"] ?? ""
        let isUpload = type.hasPrefix("multipart/form-data")
        let most = isUpload ? largestUpload : largestForm
        guard let body = try? await request.body.collect(upTo: most) else {
            return .failure(site.tooLarge(asked, isFile: isUpload))
        }
        let bytes = Array(body.readableBytesView)
        if isUpload {
            let boundary = type.split(separator: ";").compactMap { part -> String? in
                let pair = part.split(separator: "=", maxSplits: 1)
                guard pair.count == 2, pair[0].filter({ $0 != " " }) == "boundary" else {
                    return nil
                }
                return pair[1].filter { $0 != "\"" }
            }.first
            guard let boundary, let form = Multipart(bytes, boundary: boundary) else {
                return .failure(WebResponse(400))
            }
            asked.form = Fields(form.fields)
            asked.uploads = form.uploads
        } else {
            guard bytes.count(where: { $0 == UInt8(ascii: "&") }) < Fields.most else {
                return .failure(site.tooLarge(asked, isFile: false))
            }
            asked.form = Fields(urlEncoded: String(decoding: bytes, as: UTF8.self))
        }
        return .success(asked)
    }

    private static func cookies(_ text: String) -> [String: String] {
        Dictionary(
            text.split(separator: ";").compactMap { pair in
                let parts = pair.split(separator: "=", maxSplits: 1)
                guard parts.count == 2 else { return nil }
                return (parts[0].filter { $0 != " " }, String(parts[1]))
            }, uniquingKeysWith: { first, _ in first })
    }
}

extension WebRequest {
    /// What nginx on this machine says of the device; nobody else is believed.
    mutating func trustProxy() {
        guard isFromHere else { return }
        isSecure = headers["x-forwarded-proto"] == "https"
        if let first = headers["x-forwarded-for"]?.split(separator: ",").last {
            address = first.filter { $0 != " " }
        }
    }
}

/// The connection that a request came by.
struct PageContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let address: String

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? ""
    }
}

extension WebResponse: Error {}
