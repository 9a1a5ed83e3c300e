package import Basics

extension Amount {
    /// Adds what one work day gave; planned, disputed and voided work is not counted.
    package mutating func add(_ quantity: Quantity, _ status: WorkStatus) {
        switch status {
        case .confirmed: add(quantity, isConfirmed: true)
        case .reported: add(quantity, isConfirmed: false)
        case .planned, .disputed, .voided: break
        }
    }
}
