import Tracker

/// What an address does, and who may ask for it.
struct Route: Sendable {
    enum Access: Sendable, Equatable {
        case everybody
        /// Whoever has signed in with one of these rights; `nil` for anybody who has.
        case account(Set<Right>?)
    }

    let method: WebRequest.Method
    /// `so/:id`: a part with a colon takes any word.
    let path: String
    let access: Access
    let handle: @Sendable (Visit) throws(Stop) -> WebResponse
    /// The parts of the path.
    private let parts: [String]

    init(
        method: WebRequest.Method, path: String, access: Access,
        handle: @escaping @Sendable (Visit) throws(Stop) -> WebResponse
    ) {
        self.method = method
        self.path = path
        self.access = access
        self.handle = handle
        parts = path.split(separator: "/").map(String.init)
    }

    /// The words of an address; `nil` where it is another's.
    func match(_ request: WebRequest) -> [String: String]? {
        let asked = request.segments
        guard request.method == method, parts.count == asked.count else { return nil }
        var found: [String: String] = [:]
        for (part, word) in zip(parts, asked) {
            if part.utf8.first == UInt8(ascii: ":") {
                found[String(part.dropFirst())] = word
            } else if part != word {
                return nil
            }
        }
        return found
    }

    static func get(
        _ path: String, _ access: Access,
        _ handle: @escaping @Sendable (Visit) throws(Stop) -> WebResponse
    ) -> Route {
        Route(method: .get, path: path, access: access, handle: handle)
    }

    static func post(
        _ path: String, _ access: Access,
        _ handle: @escaping @Sendable (Visit) throws(Stop) -> WebResponse
    ) -> Route {
        Route(method: .post, path: path, access: access, handle: handle)
    }
}

extension Route.Access {
    static func right(_ rights: Right...) -> Route.Access { .account(Set(rights)) }
}

extension Site {
    /// Every address there is; what is not here does not exist.
    static let routes: [Route] =
        signInRoutes + boardRoutes + unitRoutes + ruleRoutes + lawRoutes + logRoutes + recordRoutes
        + confirmRoutes + cardRoutes + deadlineRoutes + paperRoutes + reviewRoutes
        + reportRoutes + chartRoutes + planRoutes + factRoutes + workRoutes + importRoutes
        + accountRoutes
        + administrationRoutes + openRoutes + assetRoutes
}
