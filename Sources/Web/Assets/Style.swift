/// The look of all pages (trang.css): system fonts, one column on a phone, print without controls.
enum Style {
    static let text = #"""
        :root{color-scheme:light dark;--nen:#fff;--chu:#1b1b1b;--mo:#595959;--vien:#8a8a8a;--xanh:#0b5cad;--nhat:#eef4fb;--do:#a8201a;--duoc:#1c6b33}
        @media (prefers-color-scheme:dark){:root{--nen:#16181b;--chu:#ececec;--mo:#b4b4b4;--vien:#7c7c7c;--xanh:#8cc1ff;--nhat:#1f2a38;--do:#ff9d95;--duoc:#8fdca6}}
        html{scroll-padding-bottom:6rem}*{box-sizing:border-box}
        body{margin:0;overflow-wrap:break-word;background:var(--nen);color:var(--chu);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
        main,.top,.bottom,.simulated{padding:.5rem 1rem;max-width:72rem;margin:0 auto}
        h1{font-size:26px;line-height:1.5;margin:.6rem 0}h2{font-size:20px;line-height:1.5}h3,h4,h5{font-size:16px}
        p{max-width:72ch}a{color:var(--xanh)}
        .skip{position:absolute;left:-99em}.skip:focus{left:1rem;top:.5rem;background:var(--nen);padding:.5rem;z-index:2}
        .top{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;border-bottom:1px solid var(--vien)}
        .brand{font-weight:700;text-decoration:none;min-height:48px;display:flex;align-items:center}
        .pages ul,.bottom ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:0 1rem;align-items:center}
        .pages a,.bottom a,.pager a,.more>a,.list a{display:inline-flex;align-items:center;min-height:48px}
        .pages a[aria-current]{font-weight:700;color:var(--chu);text-decoration-thickness:3px}
        .simulated{background:var(--nhat);font-weight:600}
        .headline{font-size:20px}.hint,.note,.source{color:var(--mo);font-size:14px}
        .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:1rem}
        .card{border:1px solid var(--vien);border-radius:6px;padding:.5rem 1rem}.card h2{font-size:16px;margin:.3rem 0}
        .card h2 a{display:inline-block;min-height:48px;padding:.5rem 0}
        .state{font-weight:700;margin:.2rem 0}.result{font-size:20px;margin:.2rem 0}.due{color:var(--mo);margin:.2rem 0}
        .bar{display:block;width:100%;height:14px}.bar .way{fill:#d9d9d9}.bar .done{fill:#0b5cad}.bar .time{fill:#1b1b1b}
        .squares{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.5rem}.square{border:1px solid var(--vien);border-radius:6px;padding:0 .75rem}
        .square.met{border-left:6px solid #0b5cad}.square.half{border-left:6px double #0b5cad}.square.open{border-left:6px solid #b35900}.square.unknown{border-left:6px dotted var(--vien)}
        .square .sign{font-weight:700;margin-right:.4rem}.gallery{display:grid;grid-template-columns:repeat(auto-fill,minmax(20rem,1fr));gap:1rem}
        .gallery figcaption a{display:inline-flex;align-items:center;min-height:48px;padding:0 .4rem}
        .more a{display:inline-flex;align-items:center;min-height:48px;margin-right:.6rem}
        .list{list-style:none;padding:0}
        form{max-width:40rem}.field{margin:.7rem 0}[hidden]{display:none}.field label{font-weight:600}.field .box{font-weight:400}.field .findings{margin:.2rem 0;padding-left:1.2rem}.field .hint{margin-left:.5rem}.field input,.field select{margin-top:.2rem}
        input,select,textarea,button{font:inherit;color:inherit}
        input:not([type=checkbox]),select,textarea{width:100%;min-height:48px;font-size:16px;padding:.4rem .6rem;border:1px solid var(--vien);border-radius:4px;background:var(--nen)}
        input[readonly]{background:var(--nhat)}input[type=checkbox]{width:24px;height:24px;vertical-align:middle}
        button,summary{min-height:48px;cursor:pointer}button{padding:.4rem 1rem;border:1px solid var(--vien);border-radius:4px;background:var(--nhat)}
        button.main{background:var(--xanh);color:var(--nen);border-color:var(--xanh);font-weight:700;width:100%}
        button.plain{background:none;border:0;color:var(--xanh);text-decoration:underline;padding:.4rem}
        summary{display:flex;align-items:center;color:var(--xanh);font-weight:600}
        :focus-visible{outline:3px solid var(--xanh);outline-offset:2px}
        .wrong input,.wrong select{border:2px solid var(--do)}.findings,.finding{color:var(--do)}.findings pre{white-space:pre-wrap;font:inherit}
        .done{color:var(--duoc);font-weight:600}.key{font-size:20px;overflow-wrap:anywhere;user-select:all}
        .days{display:flex;flex-wrap:wrap;gap:.5rem}.days button[aria-pressed=true]{background:var(--xanh);color:var(--nen)}
        .actions{position:sticky;bottom:0;background:var(--nen);padding:.5rem 0;display:flex;flex-wrap:wrap;gap:.5rem}.actions p{flex:1 0 100%;margin:0}.actions p:empty{display:none}.actions p button,.entry>a{margin:.25rem .5rem .25rem 0}.actions a,.entry>a{display:inline-flex;align-items:center;min-height:48px}
        .entry{border:1px solid var(--vien);border-radius:6px;padding:.5rem .75rem;margin:.5rem 0}.entry button{margin:.25rem .5rem .25rem 0}
        .tick{border-bottom:1px solid var(--vien);padding:.6rem 0}.tick>label{display:inline-block;min-height:48px}
        fieldset{border:1px solid var(--vien);border-radius:6px}
        .slide{overflow-x:auto;margin-top:1rem}.slide:has(thead th:nth-child(8)) table{font-size:14px}.slide:has(thead th:nth-child(8)) :is(th,td){padding:.4rem}form>button+button{margin-top:.5rem}figcaption{padding:.3rem 0}table{border-collapse:collapse;width:100%}
        caption{text-align:left;font-weight:600;padding:.3rem 0}.slide caption{max-width:calc(100vw - 2rem)}th,td{border-bottom:1px solid var(--vien);padding:.4rem .6rem;text-align:left;vertical-align:top}
        thead th{border-bottom-width:2px}td.figure,th.figure{text-align:right;font-variant-numeric:tabular-nums}
        .slide th[scope=row]{position:sticky;left:0;background:var(--nen)}
        dl{display:grid;grid-template-columns:auto 1fr;gap:.2rem 1rem}dt{font-weight:600}dd{margin:0}
        .beside{display:flex;gap:1rem;flex-wrap:wrap}.beside>div{flex:1 1 16rem}.centre,.kind{text-align:center}
        .notice{white-space:pre-wrap;border:1px solid var(--vien);padding:.75rem;max-width:72ch;font:inherit}
        figure{margin:1rem 0}figure img,.drawing svg{max-width:100%;height:auto;background:#fff}td.words{overflow-wrap:anywhere;min-width:8em}
        .filter{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:0 1rem;max-width:none;align-items:end}
        .filter .field{margin:.3rem 0}.pager{display:flex;gap:1rem;align-items:center}
        .bottom{border-top:1px solid var(--vien);margin-top:2rem}.bottom form{margin:0}.bottom button.plain{padding:.4rem 0}
        @media (max-width:600px){
        table.rows,table.rows tbody,table.rows tr,table.rows caption{display:block}table.rows thead{display:none}
        table.rows tr{border:1px solid var(--vien);border-radius:6px;padding:.4rem .75rem;margin:.5rem 0}
        table.rows td,table.rows th{display:flex;gap:1rem;justify-content:space-between;border:0;padding:.15rem 0;text-align:left}table.rows td.figure{text-align:right}
        article td{min-width:7.5rem}article td.words:last-child{min-width:16rem}article td.figure,article td.sign{min-width:0}article th[scope=row]{min-width:8rem;max-width:11rem}.pages li:has([aria-current]){order:-1}
        table.rows td::before{text-align:left;content:attr(data-ten);color:var(--mo);flex:0 0 40%}
        .drawing svg{max-width:none;min-width:40rem}.pages{flex-basis:100%;overflow-x:auto}.pages ul{flex-wrap:nowrap;white-space:nowrap}}
        @media (scripting:none){.days,#chua-gui,[data-chon],[data-chep]{display:none}}
        @media print{.pages,.bottom,.actions,.filter,form,.more,.pager,button,.skip,.controls{display:none!important}body{background:#fff;color:#000;font-size:13px;line-height:1.4}h1{font-size:20px}h2,.headline{font-size:16px}h3,h4,h5{font-size:13px}p{margin:.4rem 0}details>*{display:block}details::details-content{content-visibility:visible;display:block;height:auto}.slide{overflow:visible}.slide table{font-size:10px}.slide th,.slide td{padding:.15rem .25rem;min-width:0}.slide th[scope=row]{position:static}a{color:inherit;text-decoration:none}@page{size:A4;margin:15mm}@page ngang{size:A4 landscape;margin:15mm}body:has(thead th:nth-child(9)){page:ngang}.slide :is(td.words,th[scope=row]){min-width:10em}tr,figure,.card,.square,.entry{break-inside:avoid}h1,h2,h3,h4,caption,thead{break-after:avoid}}
        """#
}
