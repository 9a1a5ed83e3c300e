/// Scripts of ours: modules without a library; every page works without them but the outbox.
enum Scripts {
    /// Copies a text for Zalo.
    static let copy = #"""
        for (const button of document.querySelectorAll('[data-chep]')) {
          button.addEventListener('click', async () => {
            const text = document.getElementById(button.dataset.chep).textContent;
            try { await navigator.clipboard.writeText(text); button.textContent = '✓ ' + button.textContent.replace('✓ ', ''); }
            catch { getSelection().selectAllChildren(document.getElementById(button.dataset.chep)); }
          });
        }
        """#

    /// Ticks all boxes of a name.
    static let choose = #"""
        for (const button of document.querySelectorAll('[data-chon]'))
          button.addEventListener('click', () => {
            const boxes = [...button.form.querySelectorAll(`input[name="${button.dataset.chon}"]`)];
            const all = boxes.every(box => box.checked);
            boxes.forEach(box => { box.checked = !all; });
          });
        """#
}
