// The form of a Saturday.
extension Scripts {
    /// Buttons for days, a summary, what is wrong beside its field, and the outbox.
    static let record = #"""
        import {Outbox} from '/tep/hop-gui.js';
        const form = document.getElementById('ghi');
        const own = form.dataset;
        const english = document.documentElement.lang === 'en';
        const say = (vi, en) => english ? en : vi;
        const box = await Outbox.open(own.taiKhoan, own.khoa);

        // Without network the shell knows nobody: the form is that of the account's last look.
        if (own.mau) box.keep('mau', form.innerHTML.replace(/(name="phieu" value=")[^"]*/, '$1'));
        else if (!own.taiKhoan) { const kept = await box.kept('mau'); if (kept) form.innerHTML = kept; saturdays(); }

        const field = name => form.elements.namedItem(name);
        const controls = () => [...form.elements].filter(c => c.name && c.name !== 'phieu');
        const values = () => Object.fromEntries([...new FormData(form)].filter(([n, v]) => n !== 'phieu' && v !== ''));
        const figures = () => [...form.querySelectorAll('[inputmode=decimal]')];
        // What is the same from one outing to the next.
        const stay = ['day', 'unit', 'place', 'organiser', 'programme'];
        const isSaid = fields => Object.keys(fields).some(k => !stay.includes(k) && k !== 'ma-gui');
        const token = () => (field('phieu') || {}).value || '';
        const element = (name, words, look) => { const e = document.createElement(name); e.textContent = words; if (look) e.className = look; return e; };
        const link = (path, words) => { const a = element('a', words); a.href = path; return a; };
        const button = (words, act) => { const b = element('button', words); b.type = 'button'; b.addEventListener('click', act); return b; };
        const labelOf = name => (form.querySelector(`label[for="o-${name}"]`) || {}).textContent || name;

        // Days
        const buttons = [...form.querySelectorAll('[data-ngay]')];
        const press = () => buttons.forEach(b => b.setAttribute('aria-pressed', String(b.dataset.ngay === field('day').value)));
        buttons.forEach(b => b.addEventListener('click', () => { field('day').value = b.dataset.ngay; press(); changed(); }));
        press();
        function saturdays() {
          const day = new Date(); day.setDate(day.getDate() - (day.getDay() + 1) % 7);
          form.querySelectorAll('[data-ngay]').forEach((b, n) => {
            const d = new Date(day); d.setDate(d.getDate() - 7 * n);
            const short = [d.getDate(), d.getMonth() + 1].map(x => String(x).padStart(2, '0')).join('/');
            b.dataset.ngay = `${short}/${d.getFullYear()}`;
            b.textContent = say('Thứ Bảy ', 'Sat ') + short;
            if (!n) form.elements.namedItem('day').value = b.dataset.ngay;
          });
        }

        // What is typed: in words, kept, and what it does to the targets, asked for by itself
        function sum() {
          document.getElementById('tom-tat').textContent = figures().filter(i => i.value.trim()).map(i => {
            const hint = document.getElementById(i.id + '-goi-y');
            return `${labelOf(i.name)} ${i.value.trim()}${hint ? ' ' + hint.textContent : ''}`;
          }).join('; ');
        }
        let draft = Promise.resolve(), waiting = 0;
        function changed() {
          sum();
          draft = draft.then(() => { const now = values(); return isSaid(now) ? box.keep('nhap', now) : box.leave('nhap'); }).catch(() => {});
          clearTimeout(waiting);
          const mine = waiting = setTimeout(async () => {
            let words = '';
            try {
              if (!isSaid(values())) throw 0;
              const answer = await fetch('/ghi/tac-dung', {method: 'POST', body: new URLSearchParams(values()), headers: {'x-phieu': token(), accept: 'application/json'}});
              if (answer.ok) words = (await answer.json())['tac-dung'];
            } catch {}
            if (mine === waiting) document.getElementById('tac-dung').textContent = words;
          }, 900);
        }
        form.addEventListener('input', () => { press(); changed(); });
        function fill(fields) {
          for (const c of controls()) if (!c.readOnly) { if (c.type === 'checkbox') c.checked = c.name in fields; else c.value = fields[c.name] || ''; }
          const more = form.querySelector('details');
          more.open = [...more.querySelectorAll('input,select')].some(c => c.value);
          right(); press(); changed();
        }
        // The next is another: nothing of this one goes along but where and by whom.
        const clear = () => fill(Object.fromEntries(Object.entries(values()).filter(([k]) => stay.includes(k))));

        // What is wrong, beside its field
        function right() {
          form.querySelectorAll('.findings').forEach(e => e.remove());
          form.querySelectorAll('.wrong').forEach(e => e.classList.remove('wrong'));
          form.querySelectorAll('[aria-invalid]').forEach(e => e.removeAttribute('aria-invalid'));
        }
        function wrong(found) {
          right();
          let first;
          for (const {o, loi} of found) {
            const c = o && field(o), place = c && c.closest('.field');
            if (!place) continue;
            const list = place.querySelector('.findings') || place.appendChild(element('ul', '', 'findings'));
            list.id = c.id + '-loi';
            list.append(element('li', loi));
            place.classList.add('wrong');
            c.setAttribute('aria-invalid', 'true');
            c.setAttribute('aria-describedby', [document.getElementById(c.id + '-goi-y') ? c.id + '-goi-y' : '', list.id].join(' ').trim());
            const more = c.closest('details'); if (more) more.open = true;
            first = first || c;
          }
          if (first) first.focus();
        }
        // Its state, beside the button
        function tell(look, words, ...more) {
          const p = document.getElementById('ket-qua');
          p.className = look; p.replaceChildren(words, ...more.flatMap(m => [' ', m]));
        }

        // The outbox
        const list = document.getElementById('hop-gui');
        const states = {cho: say('chưa gửi', 'not sent'), gui: say('đang gửi', 'sending'), tra: say('bị trả lại', 'sent back'), sua: say('đang sửa', 'being mended')};
        async function show() {
          const entries = await box.all();
          list.replaceChildren(...(entries.length ? entries.map(row) : [element('p', say('Không có buổi nào chờ gửi.', 'Nothing waits to be sent.'), 'hint')]));
        }
        const words = fields => Object.entries(fields).filter(([k]) => k !== 'ma-gui' && k !== 'khac').map(([k, v]) => `${labelOf(k)}: ${v}`).join('\n');
        const isHere = id => field('ma-gui').value === id;
        function ways(entry) {
          if (!entry.link) return [];
          if (!entry.link.startsWith('/so/')) return [link(entry.link, say('Đăng nhập', 'Sign in'))];
          return [link(entry.link, say('Sửa buổi đó', 'Correct that one')), button(say('Đây là buổi khác', 'This is another'), async () => {
            const fields = {...(isHere(entry.id) ? values() : entry.fields), khac: '1', 'ma-gui': crypto.randomUUID()};
            await box.put(fields); await box.drop(entry.id);
            if (isHere(entry.id)) clear();
            send(fields['ma-gui']);
          })];
        }
        function row(entry) {
          const div = element('div', '', 'entry');
          div.append(element('p', `${entry.fields.day || ''} ${entry.fields.place || ''} – ${states[entry.state] || states.cho}`));
          for (const why of entry.why || []) div.append(element('p', why, 'finding'));
          div.append(...ways(entry),
            button(say('Gửi lại', 'Send again'), () => isHere(entry.id) ? form.requestSubmit() : send(entry.id)),
            button(say('Sửa', 'Mend'), async () => {
              const now = values();
              if (isSaid(now) && !isHere(entry.id) && !confirm(say('Phần đang gõ chưa ghi sẽ mất. Vẫn sửa buổi này?', 'What is typed and not recorded will be lost. Mend this one?'))) return;
              // It stays here until the mended one is stored in its place.
              await box.set(entry.id, 'sua', entry.why, entry.link);
              fill(entry.fields); tell('', ''); show(); field('day').focus();
            }),
            button(say('Chép thành chữ', 'Copy as text'), () => navigator.clipboard.writeText(words(entry.fields))),
            ...(navigator.canShare ? [button(say('Chia sẻ', 'Share'), () => share(entry))] : []),
            button(say('Bỏ', 'Drop'), async () => { if (confirm(say('Bỏ buổi chưa gửi này?', 'Drop it?'))) { await box.drop(entry.id); if (isHere(entry.id)) clear(); show(); } }));
          return div;
        }
        // Some browsers forget after seven days: as a file it can be sent by Zalo.
        function share(entry) {
          const file = new File([words(entry.fields)], 'buoi-ra-quan.txt', {type: 'text/plain'});
          const what = navigator.canShare({files: [file]}) ? {files: [file]} : {text: words(entry.fields)};
          navigator.share(what).catch(() => {});
        }

        let busy = false;
        form.noValidate = true;
        form.addEventListener('submit', async event => {
          event.preventDefault();
          if (busy) return;
          const fields = values();
          if (event.submitter && event.submitter.name) fields[event.submitter.name] = '1';
          const open = controls().filter(c => c.required && !c.value.trim()).map(c => ({o: c.name, loi: say('Chưa điền mục này.', 'Fill this in.')}));
          if (!('du-kien' in fields) && !fields.note && !figures().some(i => i.value.trim())) open.push({o: 'people', loi: own.trong});
          if (open.length) { tell('finding', say('Chưa ghi: xem chỗ cần sửa.', 'Not recorded: see what is to be mended.')); return wrong(open); }
          busy = true;
          try {
            right();
            const id = fields['ma-gui'] = fields['ma-gui'] || crypto.randomUUID();
            field('ma-gui').value = id;
            tell('', say('Đang gửi…', 'Sending…'));
            try { await box.put(fields); } catch { form.submit(); return; }
            box.keep('truoc', Object.fromEntries(stay.slice(1).map(k => [k, fields[k] || ''])));
            await send(id);
          } finally { busy = false; }
        });
        form.querySelector('#giong-tuan-truoc').addEventListener('click', async event => {
          const kept = await box.kept('truoc') || JSON.parse(event.target.dataset.truoc || 'null');
          if (!kept) return tell('hint', say('Chưa có buổi nào trước đây để chép.', 'There is none before to copy.'));
          for (const name of stay.slice(1)) { const c = field(name); if (c && !c.readOnly && kept[name]) c.value = kept[name]; }
          changed();
          tell('hint', say('Đã chép nơi làm, đơn vị chủ trì của buổi trước; gõ các con số.', 'Copied where and by whom; type the figures.'));
          field('people').focus();
        });

        const ask = {headers: {accept: 'application/json'}};
        const post = (fields, phieu) => fetch('/ghi', {method: 'POST', body: new URLSearchParams(fields), headers: {'x-phieu': phieu, ...ask.headers}, signal: AbortSignal.timeout && AbortSignal.timeout(30000)});
        /// Sends one; what becomes of it is kept with it and told.
        const send = id => navigator.locks.request('gui', async () => {
          const entry = await box.get(id);
          if (!entry) return;
          await box.set(id, 'gui', []); show();
          const answer = await tried(entry).catch(() => ({state: 'cho'}));
          if (answer.state) await box.set(id, answer.state, answer.why || [], answer.link); else await box.drop(id);
          await show(); end(id, answer);
        });
        async function tried(entry) {
          let answer = await post(entry.fields, token());
          let said = await answer.json();
          // Another session, perhaps of another account: nobody sends what is not theirs.
          if ((answer.status === 409 || answer.status === 403) && !said['co-san']) {
            const fresh = await fetch('/ghi/phieu', ask);
            const ticket = await fresh.json();
            if (fresh.ok && ticket.ten !== box.account) return {state: 'cho', link: '/dang-nhap?den=/ghi', why: [say(`Máy này đang đăng nhập “${ticket.ten}”; đăng nhập lại “${box.account}” thì gửi tiếp.`, `“${ticket.ten}” is signed in here; sign in as “${box.account}” to send it.`)]};
            if (!fresh.ok) answer = fresh;
            else if (answer.status === 409) { if (field('phieu')) field('phieu').value = ticket.phieu; answer = await post(entry.fields, ticket.phieu); said = await answer.json(); }
          }
          if (answer.status === 201) return said;
          if (answer.status === 401) return {state: 'cho', link: '/dang-nhap?den=/ghi', why: [say('Hết phiên đăng nhập: đăng nhập lại thì buổi này tự gửi.', 'Signed out: it is sent once you have signed in again.')]};
          if (answer.status === 422 && said.sai) return {state: 'tra', found: said.sai, why: said.sai.map(s => s.loi)};
          if (said['co-san']) return {state: 'tra', link: said['co-san'], why: [said.loi]};
          return {state: answer.status >= 500 || answer.status === 429 || answer.status === 409 ? 'cho' : 'tra', why: [said.loi || answer.statusText]};
        }
        function end(id, said) {
          if (!said.state) {
            if (isHere(id)) clear();
            return tell('done', say(`Đã vào sổ lúc ${said.luc}.`, `In the log at ${said.luc}.`), link(said.xem, say('Xem lại', 'Look at it')));
          }
          if (!isHere(id)) return;
          if (said.state === 'cho') { clear(); return tell('finding', say('Chưa gửi được; máy đã giữ lại và tự gửi khi có mạng.', 'Not sent; it is kept here and sent when there is network.'), ...(said.why || []), ...ways({id, ...said})); }
          changed();
          // What stands at a field is not said twice.
          const loose = said.found ? said.found.filter(f => !(f.o && field(f.o))).map(f => f.loi) : said.why || [];
          tell('finding', say('Bị trả lại, chưa vào sổ.', 'Sent back, not in the log.'), loose.length ? loose.join(' ') : say('Xem chỗ cần sửa.', 'See what is to be mended.'), ...ways({id, ...said}));
          wrong(said.found || []);
        }
        let pause = 5000, again = 0;
        async function retry() {
          clearTimeout(again);
          const open = (await box.all()).filter(e => e.state === 'cho' || e.state === 'gui');
          for (const entry of open) await send(entry.id);
          pause = open.length ? Math.min(pause * 2, 300000) : 5000;
          again = setTimeout(retry, pause);
        }
        addEventListener('online', () => { pause = 5000; retry(); });

        // What was typed and not recorded is there again.
        const typed = await box.kept('nhap');
        if (typed && !isSaid(values())) { fill(typed); tell('hint', say('Phần đang gõ dở còn đây.', 'What you had typed is here.')); }
        sum(); await show();
        if (!box.account) tell('finding', say('Chưa đăng nhập trên máy này; có mạng thì đăng nhập rồi ghi.', 'Nobody is signed in on this device; sign in when there is network.'));
        else retry();
        if (!isSecureContext) list.prepend(element('p', say('Trang này chưa có kết nối bảo mật nên máy không giữ được buổi chưa gửi khi mất mạng.', 'Without a secure connection this page cannot keep entries while there is no network.'), 'hint'));
        if ('serviceWorker' in navigator) navigator.serviceWorker.register('/phuc-vu.js');
        """#
}
