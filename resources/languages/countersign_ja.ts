<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n attempt(s) left before the key blocks.</source>
        <translation>
            <numerusform>キーがブロックされるまであと%n回試せます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%nバイト</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n日前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ends are signed and wait for the registry. They go out by themselves, without a touch.</source>
        <translation>
            <numerusform>%n件の終了が署名済みで、レジストリを待っています。タッチなしで自動的に送信されます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) active</source>
        <translation>
            <numerusform>有効なキー%n個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) ended by block {block}; uses are refused from now on.</source>
        <translation>
            <numerusform>%n個のキーがブロック {block} で終了しました。今後の使用は拒否されます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) known on this computer, and those that other computers gave. You stay signed in.</source>
        <translation>
            <numerusform>このコンピューターが知る%n個のキーと、ほかのコンピューターが渡したキー。サインインは続きます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) that you know of, and whatever other computers of yours gave. It cannot be undone.</source>
        <translation>
            <numerusform>ご存じの%n個のキーと、ほかのコンピューターが渡したすべて。元に戻せません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n分前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more key(s) not shown</source>
        <translation>
            <numerusform>ほかに表示されていないキーが%n個あります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more site(s) not drawn</source>
        <translation>
            <numerusform>ほかに描かれていないサイトが%n件あります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) go on under the new seed.</source>
        <translation>
            <numerusform>%n件のセッションが新しいシードで続きます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions ended by block {block}, and every key with them.</source>
        <translation>
            <numerusform>{block} 番ブロックで %n 件のセッションを終了し、そのキーもすべて終了しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>(not readable)</source>
        <translation>（読み取れません）</translation>
    </message>
    <message>
        <source>(the hash of your approval, made when you touch your key)</source>
        <translation>（キーのタッチ時に作られる、承認のハッシュ）</translation>
    </message>
    <message>
        <source>(your account with this site; your key tells it)</source>
        <translation>（このサイトでのアカウント。キーが示します）</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1日</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1時間</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15分</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24時間</translation>
    </message>
    <message>
        <source>24 words on paper open your identity when every key is lost.</source>
        <translation>すべてのキーを失っても、紙に書いた24語でID情報を開けます。</translation>
    </message>
    <message>
        <source>24 words on paper would open your identity when every key is lost.</source>
        <translation>すべてのキーを失っても、紙に書いた24語があればID情報を開けるようになります。</translation>
    </message>
    <message>
        <source>24 words on paper, and a new key.</source>
        <translation>紙に書いた24語と、新しいキー。</translation>
    </message>
    <message>
        <source>24 words on paper. One touch.</source>
        <translation>紙に書いた24語。タッチ1回。</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30日</translation>
    </message>
    <message>
        <source>4 h</source>
        <translation>4時間</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7日</translation>
    </message>
    <message>
        <source>A client without a name</source>
        <translation>名前のないクライアント</translation>
    </message>
    <message>
        <source>A computer without a name</source>
        <translation>名前のないコンピューター</translation>
    </message>
    <message>
        <source>A file of this app is damaged or was changed by something else; restore it from a backup.</source>
        <translation>このアプリのファイルが破損しているか、ほかから変更されました。バックアップから復元してください。</translation>
    </message>
    <message>
        <source>A key in this data is not valid; ask the sender to make a new one.</source>
        <translation>このデータのキーは有効ではありません。送信者に作り直してもらってください。</translation>
    </message>
    <message>
        <source>A key that cannot verify you brings no identity here; use another of its keys, or the recovery phrase.</source>
        <translation>本人確認ができないキーでは、ここにID情報を移せません。別のキーか復元フレーズを使ってください。</translation>
    </message>
    <message>
        <source>A key that was handed on ends with the key that it is from; it cannot be ended by itself here.</source>
        <translation>引き渡されたキーは、元のキーと一緒に終了します。ここで単独では終了できません。</translation>
    </message>
    <message>
        <source>A login arrived</source>
        <translation>サインインの要求が届きました</translation>
    </message>
    <message>
        <source>A login is waiting; it is shown once this is open.</source>
        <translation>サインインの要求が待っています。ここを開くと表示されます。</translation>
    </message>
    <message>
        <source>A login link was opened</source>
        <translation>サインインリンクが開かれました</translation>
    </message>
    <message>
        <source>A permission is for a place that is not the site&apos;s own, so it was refused.</source>
        <translation>サイト以外の場所への許可が含まれているため、拒否しました。</translation>
    </message>
    <message>
        <source>A port is in use by another program; choose another one.</source>
        <translation>ポートは別のプログラムが使用中です。別のポートを選んでください。</translation>
    </message>
    <message>
        <source>A proof in this data does not hold, so this was refused.</source>
        <translation>このデータの証明が成り立たないため、拒否しました。</translation>
    </message>
    <message>
        <source>A recovery phrase has 24 words; check that none is missing.</source>
        <translation>復元フレーズは24語です。抜けがないか確認してください。</translation>
    </message>
    <message>
        <source>A recovery phrase is shown on a terminal only; run this in one.</source>
        <translation>復元フレーズは端末にだけ表示されます。端末で実行してください。</translation>
    </message>
    <message>
        <source>A relay carries requests to this window. Your site or company names it.</source>
        <translation>リレーはこのウィンドウに要求を届けます。サイトまたは会社が名前を示します。</translation>
    </message>
    <message>
        <source>A relay that is new to you</source>
        <translation>初めてのリレー</translation>
    </message>
    <message>
        <source>A security key is plugged in, and cannot be used.</source>
        <translation>セキュリティキーが差し込まれていますが、使用できません。</translation>
    </message>
    <message>
        <source>A security key is plugged in, but this account may not use it; plug it in again, or ask whoever runs this computer.</source>
        <translation>セキュリティキーが差し込まれていますが、このアカウントでは使えません。差し込み直すか、このコンピューターの管理者に相談してください。</translation>
    </message>
    <message>
        <source>A security key is plugged in.</source>
        <translation>セキュリティキーが差し込まれています。</translation>
    </message>
    <message>
        <source>A security key that waits for your touch</source>
        <translation>タッチを待っているセキュリティキー</translation>
    </message>
    <message>
        <source>A signature does not match what it claims to sign, so this was refused.</source>
        <translation>署名が対象の内容と一致しないため、拒否しました。</translation>
    </message>
    <message>
        <source>A site keeps its first key; a record with another one was refused.</source>
        <translation>サイトの最初のキーは変わりません。別のキーの記録は拒否しました。</translation>
    </message>
    <message>
        <source>A site&apos;s first address cannot be changed, since every permission it was given names it.</source>
        <translation>サイトの最初のアドレスは変更できません。与えられた許可のすべてがこのアドレスを示しています。</translation>
    </message>
    <message>
        <source>About Countersign</source>
        <translation>Countersignについて</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>アクティビティ</translation>
    </message>
    <message>
        <source>Ada Example</source>
        <translation>見本 花子</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>キーを追加</translation>
    </message>
    <message>
        <source>Add a second key</source>
        <translation>2つ目のキーを追加</translation>
    </message>
    <message>
        <source>Add a second way in</source>
        <translation>別の開き方を追加</translation>
    </message>
    <message>
        <source>Add an identity</source>
        <translation>ID情報を追加</translation>
    </message>
    <message>
        <source>Add an identity…</source>
        <translation>ID情報を追加…</translation>
    </message>
    <message>
        <source>Add another computer</source>
        <translation>別のコンピューターを追加</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Address: {address}</source>
        <translation>アドレス: {address}</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>調整</translation>
    </message>
    <message>
        <source>Adjust what is in: {permission}</source>
        <translation>内容を調整: {permission}</translation>
    </message>
    <message numerus="yes">
        <source>After %n hour(s)</source>
        <translation>
            <numerusform>%n時間後</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>%n分後</numerusform>
        </translation>
    </message>
    <message>
        <source>After three misses in a row the key must be plugged in again; with none left it must be reset.</source>
        <translation>3回続けて間違えると、キーの差し込み直しが必要です。残りがなくなるとリセットが必要です。</translation>
    </message>
    <message>
        <source>All 24, in their order, with blanks between them.</source>
        <translation>24語すべてを順番どおりに、空白で区切って入力します。</translation>
    </message>
    <message>
        <source>All identities…</source>
        <translation>すべてのID情報…</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>すべてのセッション</translation>
    </message>
    <message>
        <source>An earlier approval still waits for its answer; send it again first.</source>
        <translation>前の承認がまだ応答を待っています。先に送り直してください。</translation>
    </message>
    <message>
        <source>An earlier change of this identity still waits for its answer; try again when the relay answers.</source>
        <translation>このID情報の前の変更がまだ応答を待っています。リレーが応答したらもう一度お試しください。</translation>
    </message>
    <message>
        <source>And the identity code that another computer shows.</source>
        <translation>もう一方のコンピューターに表示されるID情報コードも必要です。</translation>
    </message>
    <message>
        <source>Another account&apos;s program stands where this app should be, so nothing was handed to it; tell whoever runs this computer.</source>
        <translation>このアプリの場所に別のアカウントのプログラムがあるため、何も渡しませんでした。このコンピューターの管理者に知らせてください。</translation>
    </message>
    <message>
        <source>Another identity</source>
        <translation>別のID情報</translation>
    </message>
    <message>
        <source>Another identity on this computer has that name; choose another one.</source>
        <translation>このコンピューターの別のID情報がその名前を使っています。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>Another login link came and was not opened; answer what is shown first, then open the link again.</source>
        <translation>別のサインインリンクが届きましたが、開きませんでした。表示中の要求に先に答えてから、もう一度リンクを開いてください。</translation>
    </message>
    <message>
        <source>Another program is using the camera; close it and try again.</source>
        <translation>カメラは別のプログラムが使用中です。そのプログラムを閉じて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Another program is using the security key; close it and try again.</source>
        <translation>セキュリティキーは別のプログラムが使用中です。そのプログラムを閉じて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Another relay of this network, that none of your identities uses.</source>
        <translation>このネットワークの別のリレーです。どのID情報も使っていません。</translation>
    </message>
    <message>
        <source>Another request is being shown; answer that one first.</source>
        <translation>別の要求が表示されています。先にそちらに答えてください。</translation>
    </message>
    <message>
        <source>Answer as</source>
        <translation>応答するID情報</translation>
    </message>
    <message>
        <source>Answer as: {identity}</source>
        <translation>応答するID情報: {identity}</translation>
    </message>
    <message>
        <source>Answer this computer’s question</source>
        <translation>このコンピューターの確認に答えてください</translation>
    </message>
    <message>
        <source>Answer this computer’s question ({number} of {all})</source>
        <translation>このコンピューターの確認に答えてください（{number}/{all}）</translation>
    </message>
    <message>
        <source>Answer with one touch of a security key. No password.</source>
        <translation>セキュリティキーを1回タッチして答えます。パスワードは不要です。</translation>
    </message>
    <message>
        <source>Any security key that you can hold.</source>
        <translation>手に持てるセキュリティキーすべて。</translation>
    </message>
    <message>
        <source>Any security key, and the virtual key.</source>
        <translation>すべてのセキュリティキーと仮想キー。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Approve a login</source>
        <translation>サインインを承認</translation>
    </message>
    <message>
        <source>Approving without asking works only with the virtual key on a network on this computer.</source>
        <translation>確認なしの承認は、このコンピューター上のネットワークで仮想キーを使うときだけ働きます。</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>April</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>As it was signed:</source>
        <translation>署名された内容:</translation>
    </message>
    <message>
        <source>As sites should call you.</source>
        <translation>サイトでの呼び名。</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Ask the network</source>
        <translation>ネットワークに確認</translation>
    </message>
    <message>
        <source>Asked by {client}</source>
        <translation>{client} からの要求</translation>
    </message>
    <message>
        <source>Asked by {client}, which says: {purpose}</source>
        <translation>{client} からの要求。目的の説明: {purpose}</translation>
    </message>
    <message>
        <source>Asking relay and registry…</source>
        <translation>リレーとレジストリに確認中…</translation>
    </message>
    <message>
        <source>Asking your key…</source>
        <translation>キーに確認中…</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s); letters are welcome. It stays inside the key.</source>
        <translation>
            <numerusform>%n文字以上。英字も使えます。キーの中にだけ保存されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>At login only the tray shows that Countersign is there.</source>
        <translation>ログイン時は、Countersignの表示はトレイだけになります。</translation>
    </message>
    <message>
        <source>At most this much</source>
        <translation>使用量の上限</translation>
    </message>
    <message>
        <source>At most this often</source>
        <translation>頻度の上限</translation>
    </message>
    <message>
        <source>At most this often each hour</source>
        <translation>1時間あたりの上限</translation>
    </message>
    <message>
        <source>At most this often each minute</source>
        <translation>1分あたりの上限</translation>
    </message>
    <message>
        <source>At most this often each second</source>
        <translation>1秒あたりの上限</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>そこに戻る</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>一覧に戻る</translation>
    </message>
    <message>
        <source>Blinking now: {keys}</source>
        <translation>点滅中: {keys}</translation>
    </message>
    <message>
        <source>Blinking now: {keys}. The first that you touch is used.</source>
        <translation>点滅中: {keys}。最初にタッチしたキーが使われます。</translation>
    </message>
    <message>
        <source>Camera: {name}</source>
        <translation>カメラ: {name}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancelled; nothing was signed.</source>
        <translation>キャンセルしました。何も署名されていません。</translation>
    </message>
    <message>
        <source>Carries logins between sites and this app. It cannot approve one for you.</source>
        <translation>サイトとこのアプリの間でサインインの要求を運びます。代わりに承認することはできません。</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>PINを変更</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>PINを変更</translation>
    </message>
    <message>
        <source>Change the PIN of {key}</source>
        <translation>{key} のPINを変更</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>今すぐ確認</translation>
    </message>
    <message>
        <source>Check now whether {network} answers</source>
        <translation>{network} が応答するか今すぐ確認</translation>
    </message>
    <message>
        <source>Check this computer’s connection. If that works, wait a moment: nothing is lost meanwhile.</source>
        <translation>このコンピューターの接続を確認してください。問題がなければ少しお待ちください。その間に失われるものはありません。</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>検証元</translation>
    </message>
    <message>
        <source>Checked by processes on this computer</source>
        <translation>このコンピューター上のプロセスが検証</translation>
    </message>
    <message>
        <source>Checked by processes on this computer: good for trying out.</source>
        <translation>このコンピューター上のプロセスが検証します。お試しに適しています。</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>ファイルを選択</translation>
    </message>
    <message>
        <source>Choose a key for this computer. Two touches, once: one makes a key pair inside it, one seals the identity.</source>
        <translation>このコンピューターで使うキーを選んでください。最初だけ2回タッチします。1回目でキーの中に鍵ペアを作り、2回目でID情報を封印します。</translation>
    </message>
    <message>
        <source>Choose a new PIN for your key</source>
        <translation>キーの新しいPINを決める</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>パスフレーズを決める</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>画像を選択</translation>
    </message>
    <message>
        <source>Choose another PIN</source>
        <translation>別のPINを選ぶ</translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation>別のものを選ぶ</translation>
    </message>
    <message>
        <source>Choose the file of an identity</source>
        <translation>ID情報のファイルを選択</translation>
    </message>
    <message>
        <source>Clock is off</source>
        <translation>時計がずれています</translation>
    </message>
    <message>
        <source>Closing the window hides it; a login that arrives brings it back.</source>
        <translation>ウィンドウを閉じると隠れます。サインインの要求が届くと再び表示されます。</translation>
    </message>
    <message>
        <source>Code found on this screen</source>
        <translation>この画面で見つかったコード</translation>
    </message>
    <message>
        <source>Code from a picture you opened</source>
        <translation>開いた画像のコード</translation>
    </message>
    <message>
        <source>Code seen by the camera</source>
        <translation>カメラで読み取ったコード</translation>
    </message>
    <message>
        <source>Code {number}, {relay}</source>
        <translation>コード {number}、{relay}</translation>
    </message>
    <message>
        <source>Compare both with what its operator publishes. You stay with this network from now on.</source>
        <translation>両方を運営者が公開している内容と比べてください。以後はこのネットワークを使い続けます。</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>コンピューター</translation>
    </message>
    <message>
        <source>Computers of this identity will be listed here.</source>
        <translation>このID情報のコンピューターがここに表示されます。</translation>
    </message>
    <message>
        <source>Computers that may ask for your approvals. Sessions and addresses are the same on each of them.</source>
        <translation>承認を求めることができるコンピューターです。セッションとアドレスはどのコンピューターでも同じです。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Continue only if you just asked to sign in.</source>
        <translation>たった今サインインを求めた場合だけ続けてください。</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>コントラスト</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
    <message>
        <source>Copied. Paste it where somebody helps you.</source>
        <translation>コピーしました。助けてくれる人のところに貼り付けてください。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the identity code</source>
        <translation>ID情報コードをコピー</translation>
    </message>
    <message>
        <source>Copy what was found</source>
        <translation>結果をコピー</translation>
    </message>
    <message>
        <source>Countersign can stay there while its window is closed, and show a login as soon as you open one.</source>
        <translation>Countersignはウィンドウを閉じてもトレイに残り、サインインを開くとすぐに表示できます。</translation>
    </message>
    <message>
        <source>Countersign cannot start</source>
        <translation>Countersignを起動できません</translation>
    </message>
    <message>
        <source>Countersign is asking for something in another window or command; finish there first.</source>
        <translation>Countersignが別のウィンドウまたはコマンドで回答を待っています。先にそちらを済ませてください。</translation>
    </message>
    <message>
        <source>Countersign is locked</source>
        <translation>Countersignはロックされています</translation>
    </message>
    <message>
        <source>Countersign is open already and does not answer; close it, then start it again.</source>
        <translation>Countersignはすでに開いていますが、応答しません。閉じてからもう一度起動してください。</translation>
    </message>
    <message>
        <source>Countersign&apos;s rule for asking your password is not installed; install its package, or use a security key.</source>
        <translation>パスワードを確認するためのCountersignの規則がインストールされていません。パッケージをインストールするか、セキュリティキーを使ってください。</translation>
    </message>
    <message>
        <source>Cut to a small square on this computer.</source>
        <translation>このコンピューター上で小さな正方形に切り取ります。</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Declined; nothing was signed.</source>
        <translation>断りました。何も署名されていません。</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Digests (SHA-256):</source>
        <translation>ダイジェスト（SHA-256）:</translation>
    </message>
    <message>
        <source>Do anything</source>
        <translation>すべての操作</translation>
    </message>
    <message>
        <source>Do anything with {things}</source>
        <translation>{things}のすべての操作</translation>
    </message>
    <message>
        <source>Does the page show this number?</source>
        <translation>ページにこの番号が表示されていますか？</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Drag it until the circle is right. Only what is inside is kept, as a small square.</source>
        <translation>ドラッグして円を合わせてください。円の中だけが小さな正方形として残ります。</translation>
    </message>
    <message>
        <source>Each checks every approval again, with rules of its own.</source>
        <translation>それぞれが独自の規則ですべての承認をもう一度検証します。</translation>
    </message>
    <message>
        <source>Each one is a login of its own. Choose the one on the page you sign in to.</source>
        <translation>それぞれ別のサインインです。サインインするページのものを選んでください。</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>End every key</source>
        <translation>すべてのキーを終了</translation>
    </message>
    <message>
        <source>End every key at {site}?</source>
        <translation>{site} のすべてのキーを終了しますか？</translation>
    </message>
    <message>
        <source>End every key here</source>
        <translation>ここのすべてのキーを終了</translation>
    </message>
    <message>
        <source>End everything</source>
        <translation>すべて終了</translation>
    </message>
    <message>
        <source>End everything…</source>
        <translation>すべて終了…</translation>
    </message>
    <message>
        <source>End key</source>
        <translation>キーを終了</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>セッションを終了</translation>
    </message>
    <message>
        <source>End the key of {client}?</source>
        <translation>{client} のキーを終了しますか？</translation>
    </message>
    <message>
        <source>End the key of {name}</source>
        <translation>{name} のキーを終了</translation>
    </message>
    <message>
        <source>End whatever you allowed, here, at any time.</source>
        <translation>許可したものは、いつでもここで終了できます。</translation>
    </message>
    <message>
        <source>End your session with {site}?</source>
        <translation>{site} とのセッションを終了しますか？</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Ended in block {block}. It is refused from now on.</source>
        <translation>ブロック {block} で終了しました。今後は拒否されます。</translation>
    </message>
    <message>
        <source>Ended the key of {name}</source>
        <translation>{name} のキーを終了しました</translation>
    </message>
    <message>
        <source>Ended the session with {name}</source>
        <translation>{name} とのセッションを終了しました</translation>
    </message>
    <message>
        <source>Ended; cannot be used any more</source>
        <translation>終了済み。もう使えません</translation>
    </message>
    <message>
        <source>Enter a name first.</source>
        <translation>先に名前を入力してください。</translation>
    </message>
    <message>
        <source>Enter it again</source>
        <translation>もう一度入力</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>PINを入力</translation>
    </message>
    <message>
        <source>Enter your key&apos;s PIN</source>
        <translation>キーのPINを入力</translation>
    </message>
    <message>
        <source>Enter your passphrase</source>
        <translation>パスフレーズを入力</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>%n分ごと</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n second(s)</source>
        <translation>
            <numerusform>%n秒ごと</numerusform>
        </translation>
    </message>
    <message>
        <source>Every key and every session</source>
        <translation>すべてのキーとすべてのセッション</translation>
    </message>
    <message>
        <source>Every key that acts for me</source>
        <translation>代わりに動作するすべてのキー</translation>
    </message>
    <message>
        <source>Every key that acts for you there stops working. It cannot be undone.</source>
        <translation>そこで代わりに動作するすべてのキーが止まります。元に戻せません。</translation>
    </message>
    <message>
        <source>Every session goes on under the same address, and the sites notice nothing. Readers of the public record can tell that these sessions belong together.</source>
        <translation>すべてのセッションは同じアドレスのまま続き、サイトは気づきません。公開記録を読む人には、これらのセッションが同じ人のものだとわかります。</translation>
    </message>
    <message>
        <source>Every sign-in here needs a touch, so it cannot happen silently.</source>
        <translation>ここでのサインインには毎回タッチが必要なため、知らないうちに行われることはありません。</translation>
    </message>
    <message>
        <source>Every site that you sign in to is listed here, with the keys that act for you there.</source>
        <translation>サインインするサイトが、そこで代わりに動作するキーと一緒にここに表示されます。</translation>
    </message>
    <message>
        <source>Everything, with receipts</source>
        <translation>すべて（控えを含む）</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Expires in {time}</source>
        <translation>期限まで {time}</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>ファイルに書き出す</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>ファイルに書き出す…</translation>
    </message>
    <message>
        <source>Export what happened</source>
        <translation>履歴を書き出す</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Fetching the request…</source>
        <translation>要求を取得中…</translation>
    </message>
    <message>
        <source>First camera</source>
        <translation>1台目のカメラ</translation>
    </message>
    <message>
        <source>For trying out</source>
        <translation>お試し用</translation>
    </message>
    <message>
        <source>For {length}</source>
        <translation>{length}</translation>
    </message>
    <message>
        <source>Fourth camera</source>
        <translation>4台目のカメラ</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>ファイルから</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>戻す</translation>
    </message>
    <message>
        <source>Give it: {claim}</source>
        <translation>渡す: {claim}</translation>
    </message>
    <message>
        <source>Good for trying out. For real use, join a network that others run.</source>
        <translation>お試しに適しています。実際に使うには、ほかの人が運営するネットワークに参加してください。</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高い</translation>
    </message>
    <message>
        <source>High contrast has stronger lines and colours.</source>
        <translation>高コントラストでは線と色が強くなります。</translation>
    </message>
    <message>
        <source>Hold the code before the camera</source>
        <translation>コードをカメラの前にかざしてください</translation>
    </message>
    <message>
        <source>Hold to approve</source>
        <translation>長押しで承認</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>ホーム</translation>
    </message>
    <message>
        <source>How Countersign looks and behaves on this computer. Changes hold at once.</source>
        <translation>このコンピューターでのCountersignの見た目と動作。変更はすぐに反映されます。</translation>
    </message>
    <message>
        <source>How a key is touched: on its round contact, when it blinks</source>
        <translation>キーのタッチ方法: 点滅したら丸い接点に触れます</translation>
    </message>
    <message>
        <source>How long its key is good for</source>
        <translation>キーの有効期間</translation>
    </message>
    <message>
        <source>How much was used is what {site} reports; it last did {when}.</source>
        <translation>使用量は {site} の報告によるものです。最後の報告は{when}です。</translation>
    </message>
    <message>
        <source>How often relay and registry are asked whether all is well, while you look at the window.</source>
        <translation>ウィンドウを見ている間、リレーとレジストリの状態を確認する間隔。</translation>
    </message>
    <message>
        <source>I have it here</source>
        <translation>手元にあります</translation>
    </message>
    <message>
        <source>I have it, or it was wiped</source>
        <translation>手元にあるか、消去済みです</translation>
    </message>
    <message>
        <source>I have one already</source>
        <translation>すでに持っています</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>書き留めました</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>ID情報</translation>
    </message>
    <message>
        <source>Identity code</source>
        <translation>ID情報コード</translation>
    </message>
    <message>
        <source>Identity code, for a camera</source>
        <translation>カメラ用のID情報コード</translation>
    </message>
    <message>
        <source>If it is lost or breaks, nobody can bring the identity back.</source>
        <translation>失くしたり壊れたりすると、誰もID情報を取り戻せません。</translation>
    </message>
    <message>
        <source>If you see no page with a number for this login, deny.</source>
        <translation>このサインインの番号を示すページが見えない場合は、拒否してください。</translation>
    </message>
    <message>
        <source>If you see no page with this number, deny.</source>
        <translation>この番号を示すページが見えない場合は、拒否してください。</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>無視</translation>
    </message>
    <message>
        <source>In English, so that whoever helps you can read it too. It names no person, and nothing in it is secret.</source>
        <translation>助けてくれる人も読めるよう英語で書かれます。個人の名前も秘密も含みません。</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>ファイルの内容</translation>
    </message>
    <message>
        <source>In this order. They are shown this once; whoever has them can open your identity.</source>
        <translation>この順番です。表示されるのは今回だけです。この語を持つ人は誰でもID情報を開けます。</translation>
    </message>
    <message>
        <source>Install or unlock the system’s keyring, and start Countersign again.</source>
        <translation>システムのキーリングをインストールするかロック解除して、Countersignをもう一度起動してください。</translation>
    </message>
    <message>
        <source>Is this the network you mean?</source>
        <translation>このネットワークで間違いありませんか？</translation>
    </message>
    <message>
        <source>It answered your touch, and it opens your identity.</source>
        <translation>タッチに応答し、ID情報を開けます。</translation>
    </message>
    <message>
        <source>It calls itself {name}, a name with hidden or reordered characters.</source>
        <translation>{name} と名乗っています。隠れた文字や並べ替えられた文字を含む名前です。</translation>
    </message>
    <message>
        <source>It calls itself {name}, which is not its address.</source>
        <translation>{name} と名乗っていますが、アドレスと異なります。</translation>
    </message>
    <message>
        <source>It calls itself {name}, which is not written with the letters it seems to be.</source>
        <translation>{name} と名乗っていますが、見た目どおりの文字で書かれていません。</translation>
    </message>
    <message>
        <source>It calls itself {name}; its name has {count} characters.</source>
        <translation>{name} と名乗っています。名前は{count}文字です。</translation>
    </message>
    <message>
        <source>It calls itself {name}; nobody checked the sign in that name.</source>
        <translation>{name} と名乗っています。名前の中の記号は誰も確認していません。</translation>
    </message>
    <message>
        <source>It can ask for no approval of yours from then on. Your sessions go on. It takes one touch of a key of yours.</source>
        <translation>以後、承認を求められなくなります。セッションは続きます。キーを1回タッチします。</translation>
    </message>
    <message>
        <source>It cannot be undone, and holds for programs and agents that work for you at this moment.</source>
        <translation>元に戻せません。今この時に代わりに動いているプログラムやエージェントにも及びます。</translation>
    </message>
    <message>
        <source>It cannot verify you, so it is weaker: add it later, as a second way in.</source>
        <translation>本人確認ができないため、強度が下がります。後で別の開き方として追加してください。</translation>
    </message>
    <message>
        <source>It gets</source>
        <translation>サイトに渡すもの</translation>
    </message>
    <message>
        <source>It is lost, or somebody took it</source>
        <translation>失くしたか、誰かに取られました</translation>
    </message>
    <message>
        <source>It is not one of your keys yet. You can add it.</source>
        <translation>まだ登録されていないキーです。追加できます。</translation>
    </message>
    <message>
        <source>It is plugged in</source>
        <translation>差し込みました</translation>
    </message>
    <message>
        <source>It is plugged in again</source>
        <translation>差し込み直しました</translation>
    </message>
    <message>
        <source>It is too bright; tilt the code, or darken the screen with the code.</source>
        <translation>明るすぎます。コードを傾けるか、コードを表示している画面を暗くしてください。</translation>
    </message>
    <message>
        <source>It is too dark; turn on a light, or brighten the screen with the code.</source>
        <translation>暗すぎます。照明をつけるか、コードを表示している画面を明るくしてください。</translation>
    </message>
    <message>
        <source>It leads to {host}.</source>
        <translation>{host} につながります。</translation>
    </message>
    <message>
        <source>It may do nothing for you from then on. It cannot be undone.</source>
        <translation>以後、代わりに何もできなくなります。元に戻せません。</translation>
    </message>
    <message numerus="yes">
        <source>It may fail to recognise you %n time(s) more; then it wants its PIN.</source>
        <translation>
            <numerusform>あと%n回認識に失敗すると、PINが必要になります。</numerusform>
        </translation>
    </message>
    <message>
        <source>It opens nothing from then on.</source>
        <translation>以後、何も開けなくなります。</translation>
    </message>
    <message>
        <source>It runs on this computer: start it with “countersign network up”.</source>
        <translation>このコンピューター上で動きます。「countersign network up」で起動してください。</translation>
    </message>
    <message>
        <source>It says where your identity is and opens nothing by itself: a key of yours does, there.</source>
        <translation>ID情報の場所を示すだけで、それ自体では何も開けません。そこでキーを使って開きます。</translation>
    </message>
    <message>
        <source>It shows nothing of yours, and holds none of your secrets. A touch of your key opens it.</source>
        <translation>個人の内容は表示せず、秘密も保持していません。キーをタッチすると開きます。</translation>
    </message>
    <message>
        <source>Its PIN is blocked; it must be reset before it can be used</source>
        <translation>PINがブロックされています。使うにはリセットが必要です</translation>
    </message>
    <message>
        <source>Its address has “{part}” where its name says “{name}”; look twice.</source>
        <translation>名前では「{name}」の部分が、アドレスでは「{part}」です。よく見てください。</translation>
    </message>
    <message>
        <source>Its blocks are checked by processes on this computer alone.</source>
        <translation>ブロックはこのコンピューター上のプロセスだけが検証しています。</translation>
    </message>
    <message>
        <source>Its key acts until</source>
        <translation>キーの有効期限</translation>
    </message>
    <message>
        <source>Its key may, without asking again</source>
        <translation>キーが確認なしで行えること</translation>
    </message>
    <message>
        <source>Its keys are lost; use the recovery phrase</source>
        <translation>キーを失くしたので復元フレーズを使う</translation>
    </message>
    <message>
        <source>Its version, and the licences of all it is made of.</source>
        <translation>バージョンと、構成するすべてのライセンス。</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>January</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>Join a network</source>
        <translation>ネットワークに参加</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>すべて残す</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Keep it somewhere else than the first. Three touches.</source>
        <translation>1つ目とは別の場所に保管してください。タッチ3回。</translation>
    </message>
    <message>
        <source>Keep the name</source>
        <translation>名前を残す</translation>
    </message>
    <message>
        <source>Keeps the public record of your sessions. Its signature is on every block.</source>
        <translation>セッションの公開記録を管理します。すべてのブロックに署名があります。</translation>
    </message>
    <message>
        <source>Kept by this computer, for trying out</source>
        <translation>このコンピューターに保存（お試し用）</translation>
    </message>
    <message>
        <source>Kept by this computer: for trying out, weaker than a key you can hold.</source>
        <translation>このコンピューターに保存されます。お試し用で、手に持てるキーより強度が下がります。</translation>
    </message>
    <message>
        <source>Kept sealed, on this computer only.</source>
        <translation>このコンピューターにだけ、封印して保存されます。</translation>
    </message>
    <message>
        <source>Key at home</source>
        <translation>家のキー</translation>
    </message>
    <message>
        <source>Key at port {port}</source>
        <translation>ポート {port} のキー</translation>
    </message>
    <message>
        <source>Key at {place}</source>
        <translation>{place} のキー</translation>
    </message>
    <message>
        <source>Key on a reader</source>
        <translation>リーダー上のキー</translation>
    </message>
    <message>
        <source>Key on {reader}</source>
        <translation>{reader} 上のキー</translation>
    </message>
    <message>
        <source>Key {digits}</source>
        <translation>キー {digits}</translation>
    </message>
    <message>
        <source>Key …{end}</source>
        <translation>キー …{end}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Keys and the network are asked; this takes a few seconds at most.</source>
        <translation>キーとネットワークに確認します。長くても数秒です。</translation>
    </message>
    <message>
        <source>Keys get lost and break. With a second way in, that costs nothing.</source>
        <translation>キーは失くしたり壊れたりします。別の開き方があれば困りません。</translation>
    </message>
    <message>
        <source>Keys that act for you</source>
        <translation>代わりに動作するキー</translation>
    </message>
    <message>
        <source>Keys that acted for you</source>
        <translation>代わりに動作していたキー</translation>
    </message>
    <message>
        <source>Keys that it accepts</source>
        <translation>受け入れるキー</translation>
    </message>
    <message>
        <source>Keys that open it</source>
        <translation>開けるキー</translation>
    </message>
    <message>
        <source>Keys that went with it</source>
        <translation>一緒に失くしたキー</translation>
    </message>
    <message>
        <source>Keys, camera, keyring and network, with what to do where something is missing.</source>
        <translation>キー、カメラ、キーリング、ネットワークの状態と、足りないときの対処方法。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>言語と外観</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>Let the key {name} in</source>
        <translation>キー {name} を許可しました</translation>
    </message>
    <message>
        <source>Licence of {name}</source>
        <translation>{name} のライセンス</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Light or dark.</source>
        <translation>ライトまたはダーク。</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Link from the clipboard</source>
        <translation>クリップボードのリンク</translation>
    </message>
    <message>
        <source>Link opened by another program</source>
        <translation>別のプログラムが開いたリンク</translation>
    </message>
    <message>
        <source>Link you entered</source>
        <translation>入力したリンク</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>Lock at once</source>
        <translation>すぐにロック</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>今すぐロック</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>ウィンドウをロック</translation>
    </message>
    <message>
        <source>Locking…</source>
        <translation>ロック中…</translation>
    </message>
    <message>
        <source>Login only · once, {since}</source>
        <translation>サインインのみ · 1回、{since}</translation>
    </message>
    <message numerus="yes">
        <source>Login only · {count} time(s) since {since}</source>
        <translation>
            <numerusform>サインインのみ · {since}から{count}回</numerusform>
        </translation>
    </message>
    <message>
        <source>Logins and endings will be listed here.</source>
        <translation>サインインと終了がここに表示されます。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>見る</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>もう一度見る</translation>
    </message>
    <message>
        <source>Look at the words</source>
        <translation>語を見る</translation>
    </message>
    <message>
        <source>Look at what works on this computer</source>
        <translation>このコンピューターで使えるものを確認</translation>
    </message>
    <message>
        <source>Look at your paper</source>
        <translation>紙を見てください</translation>
    </message>
    <message>
        <source>Look back {time}</source>
        <translation>{time}前まで</translation>
    </message>
    <message>
        <source>Looking for a code in this picture went wrong; try again, or use another picture.</source>
        <translation>画像内のコードを探せませんでした。もう一度試すか、別の画像を使ってください。</translation>
    </message>
    <message>
        <source>Looking for a code…</source>
        <translation>コードを探しています…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>Lose every key and the recovery phrase, and the identity is lost: nobody can bring it back, not this app and not the network.</source>
        <translation>すべてのキーと復元フレーズを失うと、ID情報も失われます。このアプリもネットワークも、誰も取り戻せません。</translation>
    </message>
    <message>
        <source>Lost your keys?</source>
        <translation>キーを失くしましたか？</translation>
    </message>
    <message>
        <source>Made a recovery phrase</source>
        <translation>復元フレーズを作成しました</translation>
    </message>
    <message>
        <source>Made of, with its licences</source>
        <translation>構成とライセンス</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>新しく作成</translation>
    </message>
    <message>
        <source>Make a new recovery phrase</source>
        <translation>新しい復元フレーズを作成</translation>
    </message>
    <message>
        <source>Make a recovery phrase</source>
        <translation>復元フレーズを作成</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>More below ↓</source>
        <translation>下に続きます ↓</translation>
    </message>
    <message>
        <source>More than one login code was found; show only the one you mean.</source>
        <translation>サインインコードが複数見つかりました。使うものだけを表示してください。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Name of the new key</source>
        <translation>新しいキーの名前</translation>
    </message>
    <message>
        <source>Name of this identity</source>
        <translation>このID情報の名前</translation>
    </message>
    <message>
        <source>Name of {thing}</source>
        <translation>{thing}の名前</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Network and help</source>
        <translation>ネットワークとヘルプ</translation>
    </message>
    <message>
        <source>Network: {network}</source>
        <translation>ネットワーク: {network}</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新しいPIN</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>新しいPIN（再入力）</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>新しいフレーズ</translation>
    </message>
    <message>
        <source>New since your last sign-in: this site also acts at {addresses}.</source>
        <translation>前回のサインイン以降の新しい点: このサイトは {addresses} でも動作します。</translation>
    </message>
    <message>
        <source>New to you</source>
        <translation>初めて</translation>
    </message>
    <message>
        <source>No camera was found there; plug one in, choose another one, or scan the screen instead.</source>
        <translation>カメラが見つかりません。接続するか、別のカメラを選ぶか、画面を読み取ってください。</translation>
    </message>
    <message>
        <source>No fingerprint is set up on this computer; add one in its settings, or use a security key.</source>
        <translation>このコンピューターには指紋が設定されていません。設定で追加するか、セキュリティキーを使ってください。</translation>
    </message>
    <message>
        <source>No identity here has this recovery phrase; check the words and the network.</source>
        <translation>この復元フレーズのID情報はここにありません。語とネットワークを確認してください。</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>No key is here</source>
        <translation>キーがありません</translation>
    </message>
    <message>
        <source>No key is here yet</source>
        <translation>まだキーがありません</translation>
    </message>
    <message>
        <source>No key that stays, and no recovery phrase, authorises this change, so it was refused.</source>
        <translation>残るキーも復元フレーズもこの変更を認めていないため、拒否しました。</translation>
    </message>
    <message>
        <source>No keyring: weaker</source>
        <translation>キーリングなし: 強度が下がります</translation>
    </message>
    <message>
        <source>No login code was found; make sure that the whole code is visible.</source>
        <translation>サインインコードが見つかりません。コード全体が見えるようにしてください。</translation>
    </message>
    <message>
        <source>No program on this desktop could ask for your password; log in on the screen itself, or use a security key.</source>
        <translation>このデスクトップにはパスワードを確認できるプログラムがありません。画面から直接ログインするか、セキュリティキーを使ってください。</translation>
    </message>
    <message>
        <source>No secure connection could be made, so nothing was sent; try another network, or tell the server&apos;s operator.</source>
        <translation>安全な接続を確立できなかったため、何も送信していません。別のネットワークを試すか、サーバーの運営者に知らせてください。</translation>
    </message>
    <message>
        <source>No security key is plugged in. Nothing needs one before you approve.</source>
        <translation>セキュリティキーは差し込まれていません。承認するまでは不要です。</translation>
    </message>
    <message>
        <source>No security key was found; plug one in.</source>
        <translation>セキュリティキーが見つかりません。差し込んでください。</translation>
    </message>
    <message>
        <source>No session is like that.</source>
        <translation>該当するセッションはありません。</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>まだセッションはありません</translation>
    </message>
    <message>
        <source>No touch came in time.</source>
        <translation>時間内にタッチされませんでした。</translation>
    </message>
    <message>
        <source>Nobody answered this computer&apos;s question in time; try again.</source>
        <translation>このコンピューターの確認に時間内に答えがありませんでした。もう一度お試しください。</translation>
    </message>
    <message>
        <source>Nobody checks its blocks beside the registry yet, so the registry&apos;s signature alone counts.</source>
        <translation>レジストリ以外にブロックを検証する者がまだいないため、レジストリの署名だけが頼りです。</translation>
    </message>
    <message>
        <source>Nobody else has the copy of your identity on it.</source>
        <translation>そこにあるID情報の写しを、ほかの誰も持っていません。</translation>
    </message>
    <message>
        <source>None is known on this computer; those that other computers gave end. You stay signed in.</source>
        <translation>このコンピューターが知るものはありません。ほかのコンピューターが渡したキーは終了します。サインインは続きます。</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>終了していません</translation>
    </message>
    <message>
        <source>Not exactly one of your keys has that name; use its id.</source>
        <translation>その名前のキーを1つに絞れません。IDを使ってください。</translation>
    </message>
    <message>
        <source>Not installed, so it has none.</source>
        <translation>未インストールのため、ありません。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Not made yet</source>
        <translation>未作成</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>Not offered here.</source>
        <translation>ここでは利用できません。</translation>
    </message>
    <message>
        <source>Nothing but prove that it is yours</source>
        <translation>本人のものだという証明のみ</translation>
    </message>
    <message>
        <source>Nothing changes for the sites you use, or for your other computers.</source>
        <translation>使っているサイトにも、ほかのコンピューターにも影響はありません。</translation>
    </message>
    <message>
        <source>Nothing happened in this time.</source>
        <translation>この期間には何もありませんでした。</translation>
    </message>
    <message>
        <source>Nothing that happened is like that.</source>
        <translation>該当する出来事はありません。</translation>
    </message>
    <message>
        <source>Nothing that the camera sees is kept.</source>
        <translation>カメラに映ったものは保存されません。</translation>
    </message>
    <message>
        <source>Nothing that you approved waits for an answer; give the login link.</source>
        <translation>応答を待つ承認はありません。サインインリンクを指定してください。</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>することはありません。</translation>
    </message>
    <message>
        <source>Nothing to do: it is always at hand.</source>
        <translation>することはありません。いつでも使えます。</translation>
    </message>
    <message>
        <source>Nothing was left to end.</source>
        <translation>終了するものは残っていませんでした。</translation>
    </message>
    <message>
        <source>Nothing was sent there. Continue only if you know that name; you can then look at its network and set up an identity in it.</source>
        <translation>そこには何も送信していません。その名前を知っている場合だけ続けてください。次にネットワークを確認し、ID情報を設定できます。</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>まだ何もありません</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Now a key</source>
        <translation>次にキーを選択</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>番号 {number}</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Of this window; what is signed stays in English.</source>
        <translation>このウィンドウの言語です。署名する内容は英語のままです。</translation>
    </message>
    <message>
        <source>On another computer, on paper, or in a file.</source>
        <translation>別のコンピューター、紙、またはファイルにあります。</translation>
    </message>
    <message>
        <source>On macOS only an installed app opens login links; install Countersign, or paste the link.</source>
        <translation>macOSでは、インストールしたアプリだけがサインインリンクを開けます。Countersignをインストールするか、リンクを貼り付けてください。</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>紙</translation>
    </message>
    <message>
        <source>On the other computer: Computers, Add another computer, Export to a file. It stays sealed.</source>
        <translation>もう一方のコンピューターで「コンピューター」、「別のコンピューターを追加」、「ファイルに書き出す」を選びます。封印されたままです。</translation>
    </message>
    <message>
        <source>On the other computer: Computers, Add another computer. The code opens nothing by itself.</source>
        <translation>もう一方のコンピューターで「コンピューター」、「別のコンピューターを追加」を選びます。コードだけでは何も開けません。</translation>
    </message>
    <message>
        <source>On the reader</source>
        <translation>リーダー上</translation>
    </message>
    <message>
        <source>One approval was signed and not answered</source>
        <translation>承認1件が署名済みで、応答待ちです</translation>
    </message>
    <message>
        <source>One end is signed and waits for the registry. It goes out by itself, without a touch.</source>
        <translation>1件の終了が署名済みで、レジストリを待っています。タッチなしで自動的に送信されます。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>少々お待ちください…</translation>
    </message>
    <message>
        <source>One more way in</source>
        <translation>別の開き方をもう1つ</translation>
    </message>
    <message>
        <source>One of those who check.</source>
        <translation>検証する者の1つ。</translation>
    </message>
    <message>
        <source>One session ended by block {block}, and every key with it.</source>
        <translation>{block} 番ブロックで 1 件のセッションを終了し、そのキーもすべて終了しました。</translation>
    </message>
    <message>
        <source>One touch of another of your keys is needed.</source>
        <translation>別のキーを1回タッチする必要があります。</translation>
    </message>
    <message>
        <source>One touch of your key ends all of it.</source>
        <translation>キーを1回タッチすると、すべて終了します。</translation>
    </message>
    <message>
        <source>Only keys whose maker vouches for them.</source>
        <translation>製造元が保証するキーのみ。</translation>
    </message>
    <message>
        <source>Only one key opens your identity</source>
        <translation>ID情報を開けるキーが1つだけです</translation>
    </message>
    <message>
        <source>Only security keys that can verify you.</source>
        <translation>本人確認ができるセキュリティキーのみ。</translation>
    </message>
    <message>
        <source>Only the end of this address counts, “{end}”; “{start}” is not the site.</source>
        <translation>このアドレスで意味があるのは末尾の「{end}」だけです。「{start}」はサイトではありません。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open Countersign</source>
        <translation>Countersignを開く</translation>
    </message>
    <message>
        <source>Open Countersign to see what for.</source>
        <translation>Countersignを開くと、目的を確認できます。</translation>
    </message>
    <message>
        <source>Open Countersign to see who asks.</source>
        <translation>Countersignを開くと、要求元を確認できます。</translation>
    </message>
    <message>
        <source>Open a picture of the code</source>
        <translation>コードの画像を開く</translation>
    </message>
    <message>
        <source>Open an identity you have</source>
        <translation>お持ちのID情報を開く</translation>
    </message>
    <message>
        <source>Open image</source>
        <translation>画像を開く</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Opened on the computer {name}</source>
        <translation>コンピューター {name} で開きました</translation>
    </message>
    <message>
        <source>Opens by itself</source>
        <translation>自動で開く</translation>
    </message>
    <message>
        <source>PDF files cannot be read on this computer; open a picture of the code instead.</source>
        <translation>このコンピューターではPDFファイルを読み取れません。代わりにコードの画像を開いてください。</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>PIN設定済み</translation>
    </message>
    <message numerus="yes">
        <source>PIN set, %n attempt(s) left</source>
        <translation>
            <numerusform>PIN設定済み、残り%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>PIN that holds now</source>
        <translation>現在のPIN</translation>
    </message>
    <message>
        <source>Paper, not a file or a photo: no window can keep other programs from seeing the screen.</source>
        <translation>ファイルや写真ではなく紙に書いてください。ほかのプログラムに画面を見られることは防げません。</translation>
    </message>
    <message>
        <source>Part of this address cannot be read; do not trust it.</source>
        <translation>このアドレスには読めない部分があります。信用しないでください。</translation>
    </message>
    <message>
        <source>Part of this computer</source>
        <translation>このコンピューターの一部</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>パスフレーズ（再入力）</translation>
    </message>
    <message>
        <source>Paste link</source>
        <translation>リンクを貼付</translation>
    </message>
    <message>
        <source>Paste the link</source>
        <translation>リンクを貼り付け</translation>
    </message>
    <message>
        <source>Permissions (ReCap)</source>
        <translation>許可（ReCap）</translation>
    </message>
    <message>
        <source>Permissions (ReCap):</source>
        <translation>許可（ReCap）:</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Pictures and PDF ({endings})</source>
        <translation>画像とPDF（{endings}）</translation>
    </message>
    <message>
        <source>Pictures of the screen</source>
        <translation>画面の画像</translation>
    </message>
    <message>
        <source>Plug in your security key</source>
        <translation>セキュリティキーを差し込んでください</translation>
    </message>
    <message>
        <source>Plug it in when you approve a login.</source>
        <translation>サインインを承認するときに差し込んでください。</translation>
    </message>
    <message>
        <source>Plug one in, or lay it on the reader: it appears here at once.</source>
        <translation>差し込むかリーダーに載せると、すぐにここに表示されます。</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>差し込み済み</translation>
    </message>
    <message>
        <source>Point at the code, or open the link. You see who asks before anything is signed.</source>
        <translation>コードに向けるか、リンクを開きます。署名の前に要求元を確認できます。</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロフィール</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>証明</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Quit Countersign</source>
        <translation>Countersignを終了</translation>
    </message>
    <message>
        <source>Read it with the webcam</source>
        <translation>Webカメラで読み取る</translation>
    </message>
    <message>
        <source>Read this part first; then approve.</source>
        <translation>先にここを読んでから承認してください。</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>控え</translation>
    </message>
    <message>
        <source>Receipt: {what}, {day}, {time}</source>
        <translation>控え: {what}、{day} {time}</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>控え</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Recognises you</source>
        <translation>本人確認</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Recorded: block {block}, {day}</source>
        <translation>記録: ブロック {block}、{day}</translation>
    </message>
    <message>
        <source>Recovered with the phrase, with the key {name}</source>
        <translation>フレーズで復元しました。キー: {name}</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>復元フレーズ</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>レジストリ</translation>
    </message>
    <message>
        <source>Registry cannot be reached</source>
        <translation>レジストリに接続できません</translation>
    </message>
    <message>
        <source>Registry is away</source>
        <translation>レジストリが応答しません</translation>
    </message>
    <message>
        <source>Registry key</source>
        <translation>レジストリのキー</translation>
    </message>
    <message>
        <source>Registry, block {height}</source>
        <translation>レジストリ、ブロック {height}</translation>
    </message>
    <message>
        <source>Registry: {host}</source>
        <translation>レジストリ: {host}</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>リレー</translation>
    </message>
    <message>
        <source>Relay and registry answer, and the clocks agree. The newest block is {block}.</source>
        <translation>リレーとレジストリは応答し、時計も合っています。最新のブロックは {block} です。</translation>
    </message>
    <message>
        <source>Relay and registry are processes on this computer, so nobody else checks what they record.</source>
        <translation>リレーとレジストリはこのコンピューター上のプロセスです。記録をほかに検証する者はいません。</translation>
    </message>
    <message>
        <source>Relay: {host}</source>
        <translation>リレー: {host}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove {computer}</source>
        <translation>{computer} を削除</translation>
    </message>
    <message>
        <source>Remove {computer}?</source>
        <translation>{computer} を削除しますか？</translation>
    </message>
    <message>
        <source>Remove {key}</source>
        <translation>{key} を削除</translation>
    </message>
    <message>
        <source>Remove {key}?</source>
        <translation>{key} を削除しますか？</translation>
    </message>
    <message>
        <source>Removed the computer {name}</source>
        <translation>コンピューター {name} を削除しました</translation>
    </message>
    <message>
        <source>Removed the key {name}</source>
        <translation>キー {name} を削除しました</translation>
    </message>
    <message>
        <source>Removed the lost key {name}</source>
        <translation>失くしたキー {name} を削除しました</translation>
    </message>
    <message>
        <source>Rename {thing}</source>
        <translation>{thing}の名前を変更</translation>
    </message>
    <message>
        <source>Renew the seed as well</source>
        <translation>シードも更新する</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Request:</source>
        <translation>要求:</translation>
    </message>
    <message>
        <source>Runs on this computer</source>
        <translation>このコンピューター上で動作</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>控えを保存</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>控えを保存</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>{file} として保存しました。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>保存しました。</translation>
    </message>
    <message>
        <source>Saved. The file is sealed: only a key or the phrase opens it.</source>
        <translation>保存しました。ファイルは封印され、キーかフレーズでだけ開けます。</translation>
    </message>
    <message>
        <source>Scan screen</source>
        <translation>画面を読取</translation>
    </message>
    <message>
        <source>Screen {number}</source>
        <translation>画面 {number}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search sessions</source>
        <translation>セッションを検索</translation>
    </message>
    <message>
        <source>Second camera</source>
        <translation>2台目のカメラ</translation>
    </message>
    <message>
        <source>Security key</source>
        <translation>セキュリティキー</translation>
    </message>
    <message>
        <source>Security key PIN</source>
        <translation>セキュリティキーのPIN</translation>
    </message>
    <message>
        <source>Security key not here</source>
        <translation>セキュリティキーなし</translation>
    </message>
    <message>
        <source>Security key ready</source>
        <translation>セキュリティキー準備完了</translation>
    </message>
    <message>
        <source>Security key unusable</source>
        <translation>セキュリティキー使用不可</translation>
    </message>
    <message>
        <source>Security keys that can verify you, and the virtual key.</source>
        <translation>本人確認ができるセキュリティキーと、仮想キー。</translation>
    </message>
    <message>
        <source>See who asks for a login, and approve it with one touch of your key.</source>
        <translation>サインインの要求元を確認し、キーを1回タッチして承認します。</translation>
    </message>
    <message>
        <source>See who asks, and for what, before anything is signed.</source>
        <translation>署名の前に、要求元と内容を確認できます。</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>再送信</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>今すぐ送信</translation>
    </message>
    <message>
        <source>Sending it again needs no touch.</source>
        <translation>送り直しにタッチは不要です。</translation>
    </message>
    <message>
        <source>Sending it again…</source>
        <translation>送り直しています…</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Session address {address}</source>
        <translation>セッションのアドレス {address}</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>PINを設定</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>PINを設定</translation>
    </message>
    <message>
        <source>Set a PIN for your key</source>
        <translation>キーのPINを設定</translation>
    </message>
    <message>
        <source>Set a PIN for {key}</source>
        <translation>{key} のPINを設定</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>設定する</translation>
    </message>
    <message>
        <source>Set up a new identity</source>
        <translation>新しいID情報を設定</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Several are plugged in, so there is one more touch after this.</source>
        <translation>複数のキーが差し込まれているため、この後もう1回タッチします。</translation>
    </message>
    <message>
        <source>Shortcut {keys}</source>
        <translation>ショートカット {keys}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show all sessions</source>
        <translation>すべてのセッションを表示</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>以前の分を表示</translation>
    </message>
    <message>
        <source>Show this one</source>
        <translation>これを表示</translation>
    </message>
    <message>
        <source>Show version and licences</source>
        <translation>バージョンとライセンスを表示</translation>
    </message>
    <message>
        <source>Show {identity}</source>
        <translation>{identity} を表示</translation>
    </message>
    <message>
        <source>Shown: {which}</source>
        <translation>表示中: {which}</translation>
    </message>
    <message>
        <source>Sign in, nothing else</source>
        <translation>サインインのみ</translation>
    </message>
    <message>
        <source>Signed in to {name}</source>
        <translation>{name} にサインインしました</translation>
    </message>
    <message>
        <source>Signed in to {site}</source>
        <translation>{site} にサインインしました</translation>
    </message>
    <message>
        <source>Since your last sign-in this site has given up {addresses}.</source>
        <translation>前回のサインイン以降、このサイトは {addresses} を手放しました。</translation>
    </message>
    <message>
        <source>Sites are told that nobody has checked it.</source>
        <translation>サイトには、誰も確認していないことが伝えられます。</translation>
    </message>
    <message>
        <source>Sites that you sign in to will be listed here.</source>
        <translation>サインインするサイトがここに表示されます。</translation>
    </message>
    <message>
        <source>So that a login that is opened on this computer is shown at once.</source>
        <translation>このコンピューターで開いたサインインをすぐに表示するためです。</translation>
    </message>
    <message>
        <source>Some of your settings could not be read; please look through them. What you change now is kept.</source>
        <translation>一部の設定を読み取れませんでした。確認してください。今から変更した内容は保存されます。</translation>
    </message>
    <message>
        <source>Something else answered in the server&apos;s place; if this network wants a sign-in, do that in a browser and try again.</source>
        <translation>サーバーの代わりに別のものが応答しました。このネットワークにサインインが必要なら、ブラウザーで済ませてからもう一度お試しください。</translation>
    </message>
    <message>
        <source>Something else answered in the system&apos;s name, so nothing was signed; tell whoever runs this computer.</source>
        <translation>システムを名乗る別のものが応答したため、何も署名しませんでした。このコンピューターの管理者に知らせてください。</translation>
    </message>
    <message>
        <source>Something went wrong in this app; try again, and tell its makers if it stays.</source>
        <translation>このアプリで問題が起きました。もう一度試し、続く場合は開発者に知らせてください。</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>対応規格</translation>
    </message>
    <message>
        <source>Start and tray</source>
        <translation>起動とトレイ</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>ログイン時に起動</translation>
    </message>
    <message>
        <source>Start without a window</source>
        <translation>ウィンドウなしで起動</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>トレイに残す</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>ウィンドウを閉じてもトレイに残す</translation>
    </message>
    <message>
        <source>Stay in the tray?</source>
        <translation>トレイに残しますか？</translation>
    </message>
    <message>
        <source>Step {number} of {of}</source>
        <translation>手順 {number}/{of}</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強度</translation>
    </message>
    <message>
        <source>Strong: what opens your vault stays in your security key or in Windows Hello, which ask each time.</source>
        <translation>強い: 保管庫を開けるものはセキュリティキーまたはWindows Helloの中にあり、毎回確認されます。</translation>
    </message>
    <message>
        <source>Switch identity</source>
        <translation>ID情報を切り替え</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Test {key}</source>
        <translation>{key} をテスト</translation>
    </message>
    <message>
        <source>That PIN is not right.</source>
        <translation>PINが正しくありません。</translation>
    </message>
    <message>
        <source>That PIN is not right; check it before you try again.</source>
        <translation>PINが正しくありません。確認してからもう一度お試しください。</translation>
    </message>
    <message>
        <source>That another computer saved, with one of its keys or its phrase.</source>
        <translation>別のコンピューターで保存したファイルと、そのキーかフレーズを使います。</translation>
    </message>
    <message>
        <source>That computer is not one of this identity&apos;s.</source>
        <translation>そのコンピューターはこのID情報のものではありません。</translation>
    </message>
    <message>
        <source>That identity is not on this computer.</source>
        <translation>そのID情報はこのコンピューターにありません。</translation>
    </message>
    <message>
        <source>That is not an amount that fits here; write it like 500 MB, 20, 5/min or 30m.</source>
        <translation>ここに合う量ではありません。500 MB、20、5/min、30mのように書いてください。</translation>
    </message>
    <message>
        <source>That is not an email address; write it like ada@example.org, or leave it empty.</source>
        <translation>メールアドレスではありません。ada@example.org のように書くか、空のままにしてください。</translation>
    </message>
    <message>
        <source>The key of {name} ended elsewhere</source>
        <translation>{name} のキーは別の場所で終了しました</translation>
    </message>
    <message>
        <source>The session with {name} ended elsewhere</source>
        <translation>{name} とのセッションは別の場所で終了しました</translation>
    </message>
    <message>
        <source>This database belongs to another provider; put that provider&apos;s key back, or use a database of its own.</source>
        <translation>このデータベースは別のプロバイダーのものです。そのプロバイダーのキーを元に戻すか、専用のデータベースを使ってください。</translation>
    </message>
    <message>
        <source>What happened earlier is in the file that Export writes.</source>
        <translation>これより前の記録は「書き出す」で保存するファイルにあります。</translation>
    </message>
    <message>
        <source>Whoever is at this computer can open it with a virtual key that has no PIN.</source>
        <translation>このコンピューターの前にいる人は、PINのない仮想キーで開けます。</translation>
    </message>
    <message numerus="yes">
        <source>The registry refused to end %n session(s) or key(s); look again later.</source>
        <translation>
            <numerusform>レジストリが %n 件のセッションまたはキーの終了を拒否しました。後でもう一度ご覧ください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You are signed out of %n sites, and can sign in again as someone new to each.</source>
        <translation>
            <numerusform>%n 件のサイトからサインアウトしました。それぞれ新しい人としてもう一度サインインできます。</numerusform>
        </translation>
    </message>
    <message>
        <source>You are signed out of one site, and can sign in again as someone new to it.</source>
        <translation>1 件のサイトからサインアウトしました。新しい人としてもう一度サインインできます。</translation>
    </message>
    <message>
        <source>That is not the number on the page. You have one more try; without such a page, deny.</source>
        <translation>ページの番号と違います。あと1回試せます。番号を示すページがない場合は、拒否してください。</translation>
    </message>
    <message>
        <source>That is not the word on the list; write the words down and start again.</source>
        <translation>一覧の語と違います。語を書き留めて、最初からやり直してください。</translation>
    </message>
    <message>
        <source>That is the number on the page.</source>
        <translation>ページの番号と一致しています。</translation>
    </message>
    <message>
        <source>That key is not one of this identity&apos;s.</source>
        <translation>そのキーはこのID情報のものではありません。</translation>
    </message>
    <message>
        <source>That login is not being shown any more; give its link again.</source>
        <translation>そのサインインはもう表示されていません。もう一度リンクを指定してください。</translation>
    </message>
    <message>
        <source>That passphrase does not open your identity on this computer; check it, or use another of your keys.</source>
        <translation>そのパスフレーズではこのコンピューターのID情報を開けません。確認するか、別のキーを使ってください。</translation>
    </message>
    <message>
        <source>That passphrase is not right.</source>
        <translation>パスフレーズが正しくありません。</translation>
    </message>
    <message>
        <source>That passphrase is too easy to guess.</source>
        <translation>推測されやすいパスフレーズです。</translation>
    </message>
    <message>
        <source>That passphrase is too easy to guess; use 12 characters or more, and no common words alone.</source>
        <translation>推測されやすいパスフレーズです。12文字以上にし、よくある語だけにならないようにしてください。</translation>
    </message>
    <message>
        <source>The PIN goes to the key and nowhere else. The touch comes next.</source>
        <translation>PINはキーにだけ渡されます。次にタッチします。</translation>
    </message>
    <message>
        <source>The account is not bound to this approval, so it was refused.</source>
        <translation>アカウントがこの承認に結び付いていないため、拒否しました。</translation>
    </message>
    <message>
        <source>The approval allows more than was asked for, so it was refused.</source>
        <translation>承認が要求より多くを許しているため、拒否しました。</translation>
    </message>
    <message>
        <source>The approval took too long; try again, with one new touch.</source>
        <translation>承認に時間がかかりすぎました。もう一度タッチしてお試しください。</translation>
    </message>
    <message>
        <source>The arrow keys move the circle, plus and minus make it smaller and larger.</source>
        <translation>矢印キーで円を動かし、プラスとマイナスで大きさを変えます。</translation>
    </message>
    <message>
        <source>The block in this approval is not one of this network&apos;s; try again.</source>
        <translation>この承認のブロックはこのネットワークのものではありません。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The camera gives no pictures; unplug it, plug it in and try again, or choose another one.</source>
        <translation>カメラから映像が届きません。接続し直してもう一度試すか、別のカメラを選んでください。</translation>
    </message>
    <message>
        <source>The camera is starting…</source>
        <translation>カメラを起動中…</translation>
    </message>
    <message>
        <source>The camera was unplugged; plug it in and try again.</source>
        <translation>カメラが取り外されました。接続して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The challenge was made with a key that this identity does not have.</source>
        <translation>このチャレンジは、このID情報にないキーで作られています。</translation>
    </message>
    <message>
        <source>The challenge was not made from what you approved, so this was refused.</source>
        <translation>チャレンジが承認した内容から作られていないため、拒否しました。</translation>
    </message>
    <message>
        <source>The database does not answer; try again in a moment.</source>
        <translation>データベースが応答しません。少し待ってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>The desktop did not hand over a picture in time; try again.</source>
        <translation>デスクトップから時間内に画像が届きませんでした。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The details handed out are not the ones that were agreed to, so this was refused.</source>
        <translation>渡された内容が同意したものと異なるため、拒否しました。</translation>
    </message>
    <message>
        <source>The disk is full; free some space and try again.</source>
        <translation>ディスクがいっぱいです。空きを作って、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The enrolment does not prove that its keys are held, so it was refused.</source>
        <translation>登録にはキーを持っている証明がないため、拒否しました。</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>The fingerprint reader is locked after too many tries; unlock this computer with its password first.</source>
        <translation>試行が多すぎて、指紋リーダーがロックされています。先にパスワードでこのコンピューターのロックを解除してください。</translation>
    </message>
    <message>
        <source>The first touch fetches the sealed identity and opens it, the second lets this computer in.</source>
        <translation>1回目のタッチで封印されたID情報を取得して開き、2回目でこのコンピューターを許可します。</translation>
    </message>
    <message>
        <source>The first touch makes a key pair inside the key, the second seals your identity with it. It is like this once.</source>
        <translation>1回目のタッチでキーの中に鍵ペアを作り、2回目でID情報を封印します。最初だけです。</translation>
    </message>
    <message>
        <source>The first touch makes a key pair inside the new key, the second seals your identity with it.</source>
        <translation>1回目のタッチで新しいキーの中に鍵ペアを作り、2回目でID情報を封印します。</translation>
    </message>
    <message>
        <source>The first touch unlocks this computer, because the relay could not; the second approves.</source>
        <translation>リレーで解除できなかったため、1回目のタッチでこのコンピューターを解除し、2回目で承認します。</translation>
    </message>
    <message>
        <source>The first two are of the new key: one makes a key pair inside it, one seals your identity. The last lets it in.</source>
        <translation>最初の2回は新しいキーです。1回目で中に鍵ペアを作り、2回目でID情報を封印します。最後のタッチで新しいキーを許可します。</translation>
    </message>
    <message>
        <source>The identity code</source>
        <translation>ID情報コード</translation>
    </message>
    <message>
        <source>The identity record is not the newest one; fetch it again.</source>
        <translation>ID情報の記録が最新ではありません。取得し直してください。</translation>
    </message>
    <message>
        <source>The key did not accept that PIN: it is too short, too long or too simple.</source>
        <translation>キーがそのPINを受け付けませんでした。短すぎるか、長すぎるか、単純すぎます。</translation>
    </message>
    <message>
        <source>The key is for {client}</source>
        <translation>キーの相手: {client}</translation>
    </message>
    <message>
        <source>The key is for {client}, which says: {purpose}</source>
        <translation>キーの相手: {client}。目的の説明: {purpose}</translation>
    </message>
    <message>
        <source>The list of permissions is not well formed; start again on the site.</source>
        <translation>許可の一覧の形式が正しくありません。サイトでやり直してください。</translation>
    </message>
    <message>
        <source>The local network is already running.</source>
        <translation>ローカルネットワークはすでに動いています。</translation>
    </message>
    <message>
        <source>The local network is not running; start it first.</source>
        <translation>ローカルネットワークが動いていません。先に起動してください。</translation>
    </message>
    <message>
        <source>The local {name} did not start; its log says why.</source>
        <translation>ローカルの {name} が起動しませんでした。理由はログにあります。</translation>
    </message>
    <message>
        <source>The login request is not the one in the code; someone may have changed it, so it was refused.</source>
        <translation>サインインの要求がコードのものと異なります。変更された可能性があるため、拒否しました。</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>The network&apos;s proxy does not answer; check the connection and this system&apos;s proxy settings.</source>
        <translation>ネットワークのプロキシが応答しません。接続とシステムのプロキシ設定を確認してください。</translation>
    </message>
    <message>
        <source>The network&apos;s proxy does not let this app through; ask whoever runs it to allow the server.</source>
        <translation>ネットワークのプロキシがこのアプリを通しません。管理者にサーバーの許可を依頼してください。</translation>
    </message>
    <message>
        <source>The network&apos;s proxy wants a name and a password; put them into this system&apos;s proxy settings and try again.</source>
        <translation>ネットワークのプロキシが名前とパスワードを求めています。システムのプロキシ設定に入力して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The new identity record changes something that it may not, so it was refused.</source>
        <translation>新しいID情報の記録が変更できないものを変えているため、拒否しました。</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>The number is not the one the page shows; deny unless you started this login.</source>
        <translation>番号がページのものと違います。自分で始めたサインインでなければ拒否してください。</translation>
    </message>
    <message>
        <source>The number that the page shows was not typed; type it, or deny.</source>
        <translation>ページの番号が入力されていません。入力するか、拒否してください。</translation>
    </message>
    <message>
        <source>The number was wrong twice, so this login was ended; start again on the site.</source>
        <translation>番号が2回違ったため、このサインインを終了しました。サイトでやり直してください。</translation>
    </message>
    <message>
        <source>The only key that opens it by itself, so it cannot be removed; add another one first.</source>
        <translation>単独で開ける唯一のキーのため、削除できません。先に別のキーを追加してください。</translation>
    </message>
    <message>
        <source>The other side cannot store anything now; nothing was issued, try again later.</source>
        <translation>相手側が今は保存できません。何も発行されていません。後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>The other side gave an answer that does not make sense; try again later.</source>
        <translation>相手側の応答が正しくありません。後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>The package does not name its licence.</source>
        <translation>パッケージにライセンスの記載がありません。</translation>
    </message>
    <message>
        <source>The page that asks may be in another network than this computer.</source>
        <translation>要求しているページは、このコンピューターとは別のネットワークにある可能性があります。</translation>
    </message>
    <message>
        <source>The page that wants you to sign in shows it below its code.</source>
        <translation>サインインを求めるページのコードの下に表示されます。</translation>
    </message>
    <message>
        <source>The phrase lets a new key in, and the lost ones out.</source>
        <translation>フレーズで新しいキーを許可し、失くしたキーを外します。</translation>
    </message>
    <message>
        <source>The phrase on your paper opens your identity now. Recorded in block {block}.</source>
        <translation>紙のフレーズでID情報を開けるようになりました。ブロック {block} に記録されました。</translation>
    </message>
    <message>
        <source>The phrase opens your identity, a new key is let in, and the lost ones are let in no longer. Your sessions go on under the same addresses.</source>
        <translation>フレーズでID情報を開き、新しいキーを許可し、失くしたキーは許可から外します。セッションは同じアドレスのまま続きます。</translation>
    </message>
    <message>
        <source>The reason it gives: {purpose}</source>
        <translation>示された理由: {purpose}</translation>
    </message>
    <message>
        <source>The record is not proven to be in the registry.</source>
        <translation>記録がレジストリにあることが証明されていません。</translation>
    </message>
    <message>
        <source>The registry answers. It records what you approve and what you end, and proves it.</source>
        <translation>レジストリは応答しています。承認と終了を記録し、証明します。</translation>
    </message>
    <message>
        <source>The registry cannot be reached; nothing was issued, try again in a moment.</source>
        <translation>レジストリに接続できません。何も発行されていません。少し待ってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>The registry does not answer. Without it no login and no end of a session can be recorded.</source>
        <translation>レジストリが応答しません。応答がなければ、サインインもセッションの終了も記録できません。</translation>
    </message>
    <message>
        <source>The registry entries in this approval are not the ones that follow from it.</source>
        <translation>この承認のレジストリ項目が、承認から導かれるものと異なります。</translation>
    </message>
    <message numerus="yes">
        <source>The registry refused to end %n other(s); look again later.</source>
        <translation>
            <numerusform>ほかの%n件の終了をレジストリが拒否しました。後でもう一度確認してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The registry was not asked yet.</source>
        <translation>レジストリにはまだ確認していません。</translation>
    </message>
    <message>
        <source>The registry&apos;s new head does not continue its old one; do not trust it.</source>
        <translation>レジストリの新しい先頭が以前のものに続いていません。信用しないでください。</translation>
    </message>
    <message>
        <source>The registry&apos;s signed head does not hold; do not trust it and tell its operator.</source>
        <translation>レジストリの署名付きの先頭が成り立ちません。信用せず、運営者に知らせてください。</translation>
    </message>
    <message>
        <source>The relay cannot be reached; check the connection and try again.</source>
        <translation>リレーに接続できません。接続を確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The relay does not know this identity; enrol it, or give it back from a computer or a file that has it.</source>
        <translation>リレーがこのID情報を知りません。登録するか、ID情報のあるコンピューターかファイルから戻してください。</translation>
    </message>
    <message>
        <source>The relay does not know this login request; start again on the site.</source>
        <translation>リレーがこのサインインの要求を知りません。サイトでやり直してください。</translation>
    </message>
    <message>
        <source>The relay handed out an older record of this site than this computer knows; nothing was sent.</source>
        <translation>リレーから届いたこのサイトの記録が、このコンピューターの知るものより古いため、何も送信しませんでした。</translation>
    </message>
    <message>
        <source>The relay leaves out a session of yours, so the key was not locked out of it; tell its operator.</source>
        <translation>リレーがセッションを1件省いたため、キーを締め出せませんでした。運営者に知らせてください。</translation>
    </message>
    <message>
        <source>The relay {relay} answers. It brings requests to this window.</source>
        <translation>リレー {relay} は応答しています。このウィンドウに要求を届けます。</translation>
    </message>
    <message>
        <source>The relay {relay} does not answer, so no login can reach this window.</source>
        <translation>リレー {relay} が応答しないため、サインインの要求がこのウィンドウに届きません。</translation>
    </message>
    <message>
        <source>The relay {relay} was not asked yet.</source>
        <translation>リレー {relay} にはまだ確認していません。</translation>
    </message>
    <message>
        <source>The request claims to be signed by the site, and is not; do not approve it.</source>
        <translation>要求はサイトが署名したとしていますが、そうではありません。承認しないでください。</translation>
    </message>
    <message>
        <source>The request does not ask for that permission; use a name that it lists.</source>
        <translation>要求はその許可を求めていません。一覧にある名前を使ってください。</translation>
    </message>
    <message>
        <source>The same on every computer in this network. Compare it with what its operator publishes.</source>
        <translation>このネットワークのどのコンピューターでも同じです。運営者が公開している内容と比べてください。</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>同じものをもう一度</translation>
    </message>
    <message>
        <source>The screen could not be read; open a picture of the code instead.</source>
        <translation>画面を読み取れませんでした。代わりにコードの画像を開いてください。</translation>
    </message>
    <message>
        <source>The screen was not shown to this app; try again and allow it, or open a picture of the code.</source>
        <translation>画面がこのアプリに渡されませんでした。もう一度試して許可するか、コードの画像を開いてください。</translation>
    </message>
    <message>
        <source>The sealed vault does not belong to the identity record, so it was refused.</source>
        <translation>封印された保管庫がID情報の記録のものではないため、拒否しました。</translation>
    </message>
    <message>
        <source>The security key answered for someone else.</source>
        <translation>セキュリティキーが別の人のものとして応答しました。</translation>
    </message>
    <message>
        <source>The security key did not give the secret it should; use another key.</source>
        <translation>セキュリティキーから必要な秘密が得られませんでした。別のキーを使ってください。</translation>
    </message>
    <message>
        <source>The security key did not recognise you; try again, or use its PIN.</source>
        <translation>セキュリティキーが本人を認識できませんでした。もう一度試すか、PINを使ってください。</translation>
    </message>
    <message>
        <source>The security key did not verify you; try again with your PIN or fingerprint.</source>
        <translation>セキュリティキーが本人を確認できませんでした。PINまたは指紋でもう一度お試しください。</translation>
    </message>
    <message>
        <source>The security key does not accept that PIN; choose a longer one, or one that is less simple.</source>
        <translation>セキュリティキーがそのPINを受け付けません。もっと長いものか、単純でないものを選んでください。</translation>
    </message>
    <message>
        <source>The security key does not answer; unplug it, plug it in and try again.</source>
        <translation>セキュリティキーが応答しません。差し込み直して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The security key has no room left; remove something from it first.</source>
        <translation>セキュリティキーに空きがありません。先に何かを削除してください。</translation>
    </message>
    <message>
        <source>The security key reported an error; unplug it, plug it in and try again.</source>
        <translation>セキュリティキーがエラーを報告しました。差し込み直して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The security key signed another challenge, so this was refused.</source>
        <translation>セキュリティキーが別のチャレンジに署名したため、拒否しました。</translation>
    </message>
    <message>
        <source>The security key uses an algorithm that is not accepted.</source>
        <translation>セキュリティキーが、受け入れられないアルゴリズムを使っています。</translation>
    </message>
    <message>
        <source>The security key was not touched in time; try again.</source>
        <translation>セキュリティキーが時間内にタッチされませんでした。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The security key was not touched; try again and touch it.</source>
        <translation>セキュリティキーがタッチされませんでした。もう一度試して、タッチしてください。</translation>
    </message>
    <message>
        <source>The security key was taken off the reader too soon; hold it there until the next step.</source>
        <translation>セキュリティキーがリーダーから早く離れました。次の手順まで載せておいてください。</translation>
    </message>
    <message>
        <source>The security key was unplugged; plug it in and try again.</source>
        <translation>セキュリティキーが取り外されました。差し込んで、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The security key&apos;s PIN is blocked; the key must be reset before it can be used.</source>
        <translation>セキュリティキーのPINがブロックされています。使うにはキーのリセットが必要です。</translation>
    </message>
    <message>
        <source>The security key&apos;s answer is for another purpose, so it was refused.</source>
        <translation>セキュリティキーの応答が別の目的のものだったため、拒否しました。</translation>
    </message>
    <message>
        <source>The security key&apos;s answer is for another site, so it was refused.</source>
        <translation>セキュリティキーの応答が別のサイトのものだったため、拒否しました。</translation>
    </message>
    <message>
        <source>The security key&apos;s backup state changed or contradicts itself, so it was refused.</source>
        <translation>セキュリティキーのバックアップの状態が変わったか矛盾しているため、拒否しました。</translation>
    </message>
    <message>
        <source>The security key&apos;s counter went backwards; it may have been copied, so it was refused.</source>
        <translation>セキュリティキーのカウンターが戻りました。複製された可能性があるため、拒否しました。</translation>
    </message>
    <message>
        <source>The security key&apos;s fingerprint reader is blocked; use its PIN.</source>
        <translation>セキュリティキーの指紋リーダーがブロックされています。PINを使ってください。</translation>
    </message>
    <message>
        <source>The security key&apos;s signature does not hold, so this was refused.</source>
        <translation>セキュリティキーの署名が成り立たないため、拒否しました。</translation>
    </message>
    <message>
        <source>The server shows a certificate that this computer does not know; on a company network, have its own installed.</source>
        <translation>サーバーの証明書をこのコンピューターは知りません。会社のネットワークでは、その証明書をインストールしてもらってください。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not hold at this time; check this computer&apos;s date, then tell the server&apos;s operator.</source>
        <translation>サーバーの証明書はこの時点で有効ではありません。このコンピューターの日付を確認し、サーバーの運営者に知らせてください。</translation>
    </message>
    <message>
        <source>The session address is not proven, so this was refused.</source>
        <translation>セッションのアドレスが証明されていないため、拒否しました。</translation>
    </message>
    <message>
        <source>The session key may do all of that already; nobody needs to be asked.</source>
        <translation>セッションキーはすでにそのすべてを行えます。誰にも確認する必要はありません。</translation>
    </message>
    <message>
        <source>The settings file has a mistake ({where}); correct it and start again.</source>
        <translation>設定ファイルに誤りがあります（{where}）。修正して、もう一度起動してください。</translation>
    </message>
    <message>
        <source>The sign-in statement is not the one that follows from the approval.</source>
        <translation>サインインの文が、承認から導かれるものと異なります。</translation>
    </message>
    <message>
        <source>The sign-in statement is not well formed; start again on the site.</source>
        <translation>サインインの文の形式が正しくありません。サイトでやり直してください。</translation>
    </message>
    <message>
        <source>The site cannot be reached; try again in a moment.</source>
        <translation>サイトに接続できません。少し待ってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>The site did not register this return address, so nothing is sent there.</source>
        <translation>サイトがこの戻り先のアドレスを登録していないため、何も送信しません。</translation>
    </message>
    <message>
        <source>The site took this login request back; start again there if you still want to sign in.</source>
        <translation>サイトがこのサインインの要求を取り下げました。サインインするには、サイトでやり直してください。</translation>
    </message>
    <message>
        <source>The site&apos;s record</source>
        <translation>サイトの記録</translation>
    </message>
    <message>
        <source>The site&apos;s sign-in request is incomplete or asks for something this relay does not offer.</source>
        <translation>サイトのサインイン要求が不完全か、このリレーにない機能を求めています。</translation>
    </message>
    <message>
        <source>The software that asks cannot show a number to compare. Approve only if you started this login yourself, just now.</source>
        <translation>要求元のソフトウェアは、比べるための番号を表示できません。たった今自分で始めたサインインの場合だけ承認してください。</translation>
    </message>
    <message>
        <source>The statement to be signed, and the request as it was sent</source>
        <translation>署名する文と、送られたままの要求</translation>
    </message>
    <message>
        <source>The system closed its question before you answered; try again.</source>
        <translation>答える前にシステムが確認を閉じました。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The system did not let this app open login links; check the permissions of your own settings.</source>
        <translation>システムがこのアプリにサインインリンクを開かせませんでした。個人設定の権限を確認してください。</translation>
    </message>
    <message>
        <source>The system did not let this app start at login; check the permissions of your own settings.</source>
        <translation>システムがこのアプリのログイン時の起動を許可しませんでした。個人設定の権限を確認してください。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring cannot be used; unlock it and try again.</source>
        <translation>システムのキーリングを使えません。ロックを解除して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The times in this approval do not fit together, so it was refused.</source>
        <translation>この承認の時刻が整合しないため、拒否しました。</translation>
    </message>
    <message>
        <source>The times of this request&apos;s signature do not fit the permission, so it was refused.</source>
        <translation>この要求の署名の時刻が許可に合わないため、拒否しました。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>2つが一致していません。</translation>
    </message>
    <message>
        <source>The vault could not be opened with this key.</source>
        <translation>このキーでは保管庫を開けませんでした。</translation>
    </message>
    <message>
        <source>The vault file is older than it should be; something replaced it.</source>
        <translation>保管庫のファイルが本来より古いものです。何かに置き換えられています。</translation>
    </message>
    <message>
        <source>The window is locked; open it with your key first.</source>
        <translation>ウィンドウがロックされています。先にキーで開いてください。</translation>
    </message>
    <message>
        <source>The window shows nothing until you touch your key.</source>
        <translation>キーをタッチするまで、ウィンドウには何も表示されません。</translation>
    </message>
    <message>
        <source>There are several sessions for this site; say by its name which one is meant.</source>
        <translation>このサイトには複数のセッションがあります。どれかを名前で指定してください。</translation>
    </message>
    <message>
        <source>There is a file with that name already; choose another name.</source>
        <translation>その名前のファイルがすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>There is already an identity on this computer.</source>
        <translation>このコンピューターにはすでにID情報があります。</translation>
    </message>
    <message>
        <source>There is no identity on this computer yet; set one up first.</source>
        <translation>このコンピューターにはまだID情報がありません。先に設定してください。</translation>
    </message>
    <message>
        <source>There is no session key in that place; get one with countersign request.</source>
        <translation>その場所にセッションキーがありません。countersign requestで取得してください。</translation>
    </message>
    <message>
        <source>There, open Countersign, choose “I have one already”, then “With one of its keys”.</source>
        <translation>そこでCountersignを開き、「すでに持っています」、「キーの1つを使う」の順に選びます。</translation>
    </message>
    <message>
        <source>These words are a recovery phrase, but not this identity&apos;s.</source>
        <translation>これは復元フレーズですが、このID情報のものではありません。</translation>
    </message>
    <message>
        <source>These words do not belong together; check their order and each of them.</source>
        <translation>これらの語は組み合わせが正しくありません。順番とそれぞれの語を確認してください。</translation>
    </message>
    <message>
        <source>Third camera</source>
        <translation>3台目のカメラ</translation>
    </message>
    <message>
        <source>This Mac&apos;s password</source>
        <translation>このMacのパスワード</translation>
    </message>
    <message>
        <source>This Windows does not let apps use keys; install its updates and try again.</source>
        <translation>このWindowsではアプリがキーを使えません。更新プログラムをインストールして、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This access token belongs to another key.</source>
        <translation>このアクセストークンは別のキーのものです。</translation>
    </message>
    <message>
        <source>This access token came without the signature that goes with it, so it was refused.</source>
        <translation>このアクセストークンに必要な署名が付いていないため、拒否しました。</translation>
    </message>
    <message>
        <source>This access token is not valid; sign in again.</source>
        <translation>このアクセストークンは有効ではありません。もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>This address has a name before an “@” in it, which is not the site; do not trust it.</source>
        <translation>このアドレスの「@」の前の名前はサイトではありません。信用しないでください。</translation>
    </message>
    <message>
        <source>This address has letters beyond a to z: it reads “{reading}”.</source>
        <translation>このアドレスにはaからz以外の文字が含まれ、「{reading}」と読めます。</translation>
    </message>
    <message>
        <source>This address imitates another one: it reads “{reading}”, but in other letters.</source>
        <translation>このアドレスは別のアドレスに似せてあり、「{reading}」と読めますが、別の文字で書かれています。</translation>
    </message>
    <message>
        <source>This address is written in a way that could mean two places, so it was refused.</source>
        <translation>このアドレスは2つの場所に読める書き方のため、拒否しました。</translation>
    </message>
    <message>
        <source>This app may not use the camera; allow it in the system&apos;s settings and try again.</source>
        <translation>このアプリはカメラを使えません。システムの設定で許可して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This approval is of a kind that is not accepted here.</source>
        <translation>この種類の承認はここでは受け入れられません。</translation>
    </message>
    <message>
        <source>This approval was used before with other contents, so it was refused.</source>
        <translation>この承認は以前に別の内容で使われているため、拒否しました。</translation>
    </message>
    <message>
        <source>This asks for a permission this version cannot explain, so it was refused.</source>
        <translation>このバージョンでは説明できない許可が求められたため、拒否しました。</translation>
    </message>
    <message>
        <source>This asks for something this version does not know; update, or refuse.</source>
        <translation>このバージョンにないものが求められています。更新するか、断ってください。</translation>
    </message>
    <message>
        <source>This belongs to another network than the one you joined, so it was refused.</source>
        <translation>参加したものとは別のネットワークのものであるため、拒否しました。</translation>
    </message>
    <message>
        <source>This cannot be taken; drop one picture of the code, or one link.</source>
        <translation>これは受け取れません。コードの画像かリンクを1つだけドロップしてください。</translation>
    </message>
    <message>
        <source>This code points somewhere a login may not come from; do not use it.</source>
        <translation>このコードは、サインイン元として認められない場所を指しています。使わないでください。</translation>
    </message>
    <message>
        <source>This command needs a part that is not installed; run pip install &apos;countersign-authenticator[{extra}]&apos;.</source>
        <translation>このコマンドに必要な部分がインストールされていません。pip install &apos;countersign-authenticator[{extra}]&apos; を実行してください。</translation>
    </message>
    <message>
        <source>This computer could not store the data; check the disk and try again.</source>
        <translation>このコンピューターにデータを保存できませんでした。ディスクを確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This computer did not recognise you, so nothing was signed; try again.</source>
        <translation>このコンピューターが本人を認識できなかったため、何も署名しませんでした。もう一度お試しください。</translation>
    </message>
    <message>
        <source>This computer does not belong to the identity any more; open the identity again with a security key.</source>
        <translation>このコンピューターはもうこのID情報のものではありません。セキュリティキーでID情報を開き直してください。</translation>
    </message>
    <message>
        <source>This computer has no password, so it cannot tell who you are; set one, or use a security key.</source>
        <translation>このコンピューターにはパスワードがないため、本人を確認できません。設定するか、セキュリティキーを使ってください。</translation>
    </message>
    <message>
        <source>This computer has no sign-in of its own that can be used here; use a security key.</source>
        <translation>このコンピューターには、ここで使えるサインイン機能がありません。セキュリティキーを使ってください。</translation>
    </message>
    <message>
        <source>This computer would let anyone through without asking, so it cannot guard an identity; use a security key.</source>
        <translation>このコンピューターは確認なしで誰でも通すため、ID情報を守れません。セキュリティキーを使ってください。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {offset} off; set it and try again.</source>
        <translation>このコンピューターの時計が{offset}ずれています。合わせて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This computer&apos;s own sign-in reported an error; try again, or use a security key.</source>
        <translation>このコンピューターのサインイン機能がエラーを報告しました。もう一度試すか、セキュリティキーを使ってください。</translation>
    </message>
    <message>
        <source>This computer&apos;s password or fingerprint</source>
        <translation>このコンピューターのパスワードまたは指紋</translation>
    </message>
    <message>
        <source>This computer&apos;s sign-in</source>
        <translation>このコンピューターのサインイン</translation>
    </message>
    <message>
        <source>This data is not in its one exact form; ask the sender to try again.</source>
        <translation>このデータは定められた唯一の形式ではありません。送信者にもう一度試してもらってください。</translation>
    </message>
    <message>
        <source>This data is not in the form it should have; ask the sender to try again.</source>
        <translation>このデータは正しい形式ではありません。送信者にもう一度試してもらってください。</translation>
    </message>
    <message>
        <source>This desktop has no tray, so closing the window ends Countersign.</source>
        <translation>このデスクトップにはトレイがないため、ウィンドウを閉じるとCountersignが終了します。</translation>
    </message>
    <message>
        <source>This desktop has no tray; at login the window starts minimised.</source>
        <translation>このデスクトップにはトレイがないため、ログイン時にウィンドウは最小化されて開きます。</translation>
    </message>
    <message>
        <source>This desktop has no way to show its screen to an app; open a picture of the code, or paste the link.</source>
        <translation>このデスクトップは画面をアプリに渡せません。コードの画像を開くか、リンクを貼り付けてください。</translation>
    </message>
    <message>
        <source>This does not follow the site&apos;s newest record, so it was not registered.</source>
        <translation>サイトの最新の記録に続いていないため、登録されませんでした。</translation>
    </message>
    <message>
        <source>This file cannot be read; check its name and its permissions.</source>
        <translation>このファイルを読み取れません。名前とアクセス権を確認してください。</translation>
    </message>
    <message>
        <source>This file is older than your identity is now; export it again where your identity is.</source>
        <translation>このファイルは現在のID情報より古いものです。ID情報のある場所で書き出し直してください。</translation>
    </message>
    <message>
        <source>This identity has more live sessions than a new seed can carry on; end some of them first.</source>
        <translation>このID情報の有効なセッションは、新しいシードで引き継げる数を超えています。先にいくつか終了してください。</translation>
    </message>
    <message>
        <source>This identity is enrolled already; open it instead of setting it up again.</source>
        <translation>このID情報はすでに登録されています。設定し直さずに、開いてください。</translation>
    </message>
    <message>
        <source>This identity is on this computer already; choose it in the list.</source>
        <translation>このID情報はすでにこのコンピューターにあります。一覧から選んでください。</translation>
    </message>
    <message>
        <source>This is larger than is allowed; ask the sender to make it smaller.</source>
        <translation>許される大きさを超えています。送信者に小さくしてもらってください。</translation>
    </message>
    <message>
        <source>This is not a Countersign login code; look for the code on the site you are signing in to.</source>
        <translation>Countersignのサインインコードではありません。サインインするサイトでコードを探してください。</translation>
    </message>
    <message>
        <source>This is not a file that Countersign exported; choose another one.</source>
        <translation>Countersignが書き出したファイルではありません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>This is not a receipt that Countersign can read.</source>
        <translation>Countersignが読める控えではありません。</translation>
    </message>
    <message>
        <source>This is not an identity code; copy it whole from the computer that has the identity.</source>
        <translation>ID情報コードではありません。ID情報のあるコンピューターからすべてコピーしてください。</translation>
    </message>
    <message>
        <source>This is not the address of a key on this computer; use one like tcp://127.0.0.1:35962.</source>
        <translation>このコンピューターのキーのアドレスではありません。tcp://127.0.0.1:35962のように指定してください。</translation>
    </message>
    <message>
        <source>This is the computer you are using; remove it from another one.</source>
        <translation>現在使用中のコンピューターです。別のコンピューターから削除してください。</translation>
    </message>
    <message>
        <source>This is the only strong way into the identity; add another key or a recovery phrase first.</source>
        <translation>ID情報を開ける唯一の強い手段です。先に別のキーか復元フレーズを追加してください。</translation>
    </message>
    <message>
        <source>This key cannot check that it is you, so a passphrase does.</source>
        <translation>このキーは本人確認ができないため、パスフレーズで確認します。</translation>
    </message>
    <message>
        <source>This key cannot check that it is you, so a passphrase does. Four or more words that do not belong together are easy to keep and hard to guess.</source>
        <translation>このキーは本人確認ができないため、パスフレーズで確認します。関連のない4語以上なら、覚えやすく推測されにくくなります。</translation>
    </message>
    <message>
        <source>This key has no PIN yet. With one, nobody who finds it can use it.</source>
        <translation>このキーにはまだPINがありません。設定すると、キーを拾った人は使えません。</translation>
    </message>
    <message>
        <source>This key has used up what it was allowed; ask for a new permission.</source>
        <translation>このキーは許された量を使い切りました。新しい許可を求めてください。</translation>
    </message>
    <message>
        <source>This key is too weak to be the only way in; set the identity up with a security key first.</source>
        <translation>このキーは唯一の開き方にするには弱すぎます。先にセキュリティキーでID情報を設定してください。</translation>
    </message>
    <message>
        <source>This key may not do that.</source>
        <translation>このキーにはそれが許されていません。</translation>
    </message>
    <message>
        <source>This key wants another PIN before it does anything else.</source>
        <translation>このキーは、ほかの操作の前にPINの変更を求めています。</translation>
    </message>
    <message>
        <source>This key&apos;s permission has run out; ask for a new one.</source>
        <translation>このキーの許可は期限が切れました。新しい許可を求めてください。</translation>
    </message>
    <message>
        <source>This key&apos;s permission was taken back.</source>
        <translation>このキーの許可は取り消されました。</translation>
    </message>
    <message>
        <source>This login code was already used; start again on the site.</source>
        <translation>このサインインコードは使用済みです。サイトでやり直してください。</translation>
    </message>
    <message>
        <source>This login comes from a relay you have not used before; check its name before you continue.</source>
        <translation>このサインインは、まだ使ったことのないリレーからのものです。続ける前に名前を確認してください。</translation>
    </message>
    <message>
        <source>This login comes from {host}, where you have no identity.</source>
        <translation>このサインインは {host} からのものですが、そこにはID情報がありません。</translation>
    </message>
    <message>
        <source>This login request has expired; start again on the site.</source>
        <translation>このサインインの要求は期限切れです。サイトでやり直してください。</translation>
    </message>
    <message>
        <source>This login request is dated in the future; check the clocks and start again.</source>
        <translation>このサインインの要求の日時が未来になっています。時計を確認して、やり直してください。</translation>
    </message>
    <message>
        <source>This login session may not ask for your password; log in at the computer itself, or use a security key.</source>
        <translation>このログインセッションではパスワードを確認できません。コンピューターで直接ログインするか、セキュリティキーを使ってください。</translation>
    </message>
    <message>
        <source>This login was declined.</source>
        <translation>このサインインは断られました。</translation>
    </message>
    <message>
        <source>This name leads into a private network, so nothing was sent there; check the name.</source>
        <translation>この名前はプライベートネットワークにつながるため、何も送信しませんでした。名前を確認してください。</translation>
    </message>
    <message>
        <source>This needs a sign-in; sign in first.</source>
        <translation>サインインが必要です。先にサインインしてください。</translation>
    </message>
    <message>
        <source>This network accepts only keys whose maker vouches for them.</source>
        <translation>このネットワークは、製造元が保証するキーだけを受け入れます。</translation>
    </message>
    <message>
        <source>This network does not accept it; use a key that you can hold.</source>
        <translation>このネットワークでは受け入れられません。手に持てるキーを使ってください。</translation>
    </message>
    <message>
        <source>This network does not accept keys that cannot verify you.</source>
        <translation>このネットワークは、本人確認ができないキーを受け入れません。</translation>
    </message>
    <message>
        <source>This network does not accept keys that cannot verify you; use a FIDO2 security key.</source>
        <translation>このネットワークは、本人確認ができないキーを受け入れません。FIDO2セキュリティキーを使ってください。</translation>
    </message>
    <message>
        <source>This network does not accept the virtual key; use a real security key.</source>
        <translation>このネットワークは仮想キーを受け入れません。実物のセキュリティキーを使ってください。</translation>
    </message>
    <message>
        <source>This network does not accept this kind of security key.</source>
        <translation>このネットワークは、この種類のセキュリティキーを受け入れません。</translation>
    </message>
    <message>
        <source>This page is not one of the site&apos;s own, so it may not ask for a login.</source>
        <translation>このページはサイト自身のものではないため、サインインを求められません。</translation>
    </message>
    <message>
        <source>This permission does not follow from the one it names, so it was refused.</source>
        <translation>この許可が、示された元の許可から導かれないため、拒否しました。</translation>
    </message>
    <message>
        <source>This permission does not hold yet; wait, or check the clock.</source>
        <translation>この許可はまだ有効ではありません。待つか、時計を確認してください。</translation>
    </message>
    <message>
        <source>This permission is not in the registry.</source>
        <translation>この許可はレジストリにありません。</translation>
    </message>
    <message>
        <source>This permission is wider than the one it comes from, so it was refused.</source>
        <translation>この許可が元の許可より広いため、拒否しました。</translation>
    </message>
    <message>
        <source>This permission was handed on too often; ask for one that is nearer to the first.</source>
        <translation>この許可は引き渡しの回数が多すぎます。最初のものに近い許可を求めてください。</translation>
    </message>
    <message>
        <source>This permission was handed to another key, so it was refused.</source>
        <translation>この許可は別のキーに引き渡されているため、拒否しました。</translation>
    </message>
    <message>
        <source>This picture cannot be read; try a PNG or JPEG file.</source>
        <translation>この画像を読み取れません。PNGかJPEGのファイルでお試しください。</translation>
    </message>
    <message>
        <source>This record is not in the registry.</source>
        <translation>この記録はレジストリにありません。</translation>
    </message>
    <message>
        <source>This recovery phrase belongs to another identity; make a new one.</source>
        <translation>この復元フレーズは別のID情報のものです。新しく作成してください。</translation>
    </message>
    <message>
        <source>This request is not signed by the session&apos;s key, so it was refused.</source>
        <translation>この要求がセッションのキーで署名されていないため、拒否しました。</translation>
    </message>
    <message>
        <source>This request is signed by another key than the permission is for, so it was refused.</source>
        <translation>この要求が許可の対象とは別のキーで署名されているため、拒否しました。</translation>
    </message>
    <message>
        <source>This request is signed for another server, so it was refused.</source>
        <translation>この要求が別のサーバー向けに署名されているため、拒否しました。</translation>
    </message>
    <message>
        <source>This request was made for another relay, so it was refused.</source>
        <translation>この要求が別のリレー向けに作られているため、拒否しました。</translation>
    </message>
    <message>
        <source>This request was sent before, so it was refused.</source>
        <translation>この要求は以前に送信されているため、拒否しました。</translation>
    </message>
    <message>
        <source>This request&apos;s signature is for another request.</source>
        <translation>この要求の署名は別の要求のものです。</translation>
    </message>
    <message>
        <source>This request&apos;s signature is too old or from the future; check the clock.</source>
        <translation>この要求の署名は古すぎるか、未来のものです。時計を確認してください。</translation>
    </message>
    <message>
        <source>This request&apos;s signature leaves out a part that this site wants signed, so it was refused.</source>
        <translation>この要求の署名に、サイトが求める部分が含まれていないため、拒否しました。</translation>
    </message>
    <message>
        <source>This security key cannot do what protecting an identity takes; use another one.</source>
        <translation>このセキュリティキーには、ID情報の保護に必要な機能がありません。別のキーを使ってください。</translation>
    </message>
    <message>
        <source>This security key does not belong to the identity.</source>
        <translation>このセキュリティキーはこのID情報のものではありません。</translation>
    </message>
    <message>
        <source>This security key does not belong to your identity; use the one you enrolled.</source>
        <translation>このセキュリティキーはこのID情報のものではありません。登録したキーを使ってください。</translation>
    </message>
    <message>
        <source>This security key has a PIN already; change it instead.</source>
        <translation>このセキュリティキーにはすでにPINがあります。設定ではなく変更してください。</translation>
    </message>
    <message>
        <source>This security key has no PIN yet; set one first.</source>
        <translation>このセキュリティキーにはまだPINがありません。先に設定してください。</translation>
    </message>
    <message>
        <source>This security key is already one of yours; use another one.</source>
        <translation>このセキュリティキーはすでに登録済みです。別のキーを使ってください。</translation>
    </message>
    <message>
        <source>This security key knows no fingerprint yet; add one with its maker&apos;s tool, or use another key.</source>
        <translation>このセキュリティキーにはまだ指紋がありません。製造元のツールで追加するか、別のキーを使ってください。</translation>
    </message>
    <message>
        <source>This security key needs its PIN; try again and enter it.</source>
        <translation>このセキュリティキーにはPINが必要です。もう一度試して入力してください。</translation>
    </message>
    <message>
        <source>This security key wants a new PIN first; choose one.</source>
        <translation>このセキュリティキーには先に新しいPINが必要です。決めてください。</translation>
    </message>
    <message>
        <source>This security key was removed from the identity; use another one.</source>
        <translation>このセキュリティキーはID情報から削除されています。別のキーを使ってください。</translation>
    </message>
    <message>
        <source>This session belongs to another account, so this was refused.</source>
        <translation>このセッションは別のアカウントのものであるため、拒否しました。</translation>
    </message>
    <message>
        <source>This session has ended; sign in again to start a new one.</source>
        <translation>このセッションは終了しました。もう一度サインインして新しく始めてください。</translation>
    </message>
    <message>
        <source>This session is not in the registry.</source>
        <translation>このセッションはレジストリにありません。</translation>
    </message>
    <message>
        <source>This sign-in code or token is not valid any more; sign in again.</source>
        <translation>このサインインコードまたはトークンはもう有効ではありません。もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>This site does not protect what you send to it; do not approve unless you know why.</source>
        <translation>このサイトは送信内容を保護しません。理由がわからない場合は承認しないでください。</translation>
    </message>
    <message>
        <source>This site has a number instead of a name; deny unless you know that number.</source>
        <translation>このサイトは名前ではなく番号です。その番号を知らない場合は拒否してください。</translation>
    </message>
    <message>
        <source>This site has nothing at this address; check the address.</source>
        <translation>このサイトのこのアドレスには何もありません。アドレスを確認してください。</translation>
    </message>
    <message>
        <source>This site is not registered with the network, so it cannot ask for a login.</source>
        <translation>このサイトはネットワークに登録されていないため、サインインを求められません。</translation>
    </message>
    <message>
        <source>This site signs you in and can do nothing else.</source>
        <translation>このサイトはサインインのみを行い、ほかには何もできません。</translation>
    </message>
    <message>
        <source>This site was called {before} until now; it calls itself {now}.</source>
        <translation>このサイトはこれまで {before} でしたが、今は {now} と名乗っています。</translation>
    </message>
    <message>
        <source>This system has no keyring, so what this computer remembers is sealed with a file beside it: weaker.</source>
        <translation>このシステムにはキーリングがないため、このコンピューターの記憶は隣のファイルで封印されます。強度が下がります。</translation>
    </message>
    <message>
        <source>This system shows the window in screenshots and shared screens; hide it before you share your screen.</source>
        <translation>このシステムでは、スクリーンショットや画面共有にウィンドウが映ります。画面を共有する前に隠してください。</translation>
    </message>
    <message>
        <source>This takes a few seconds at most.</source>
        <translation>長くても数秒です。</translation>
    </message>
    <message>
        <source>This window is left out of screenshots, recordings and shared screens.</source>
        <translation>このウィンドウは、スクリーンショット、録画、画面共有に映りません。</translation>
    </message>
    <message>
        <source>Three of the words, so that you know the paper is right. Then one touch keeps the phrase.</source>
        <translation>紙が正しいか確かめるため、3つの語を入力します。その後、1回タッチするとフレーズが有効になります。</translation>
    </message>
    <message>
        <source>Three touches: two of the new key, then one of a key that is in already. Keep that one at hand too.</source>
        <translation>タッチは3回です。新しいキーを2回、登録済みのキーを1回。登録済みのキーも手元に用意してください。</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>残り時間</translation>
    </message>
    <message>
        <source>Time left for {name}</source>
        <translation>{name} の残り時間</translation>
    </message>
    <message>
        <source>Timeline of your sessions</source>
        <translation>セッションのタイムライン</translation>
    </message>
    <message>
        <source>Too few validators signed this block; try again later.</source>
        <translation>このブロックに署名した検証者が足りません。後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>Too many attempts; wait a little and try again.</source>
        <translation>試行が多すぎます。少し待ってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>Too many keys hold a part of this permission; end some, or wait until they run out.</source>
        <translation>この許可の一部を持つキーが多すぎます。いくつか終了するか、期限が切れるまでお待ちください。</translation>
    </message>
    <message>
        <source>Too many wrong PINs in a row; unplug it and plug it in again</source>
        <translation>PINを続けて間違えました。差し込み直してください</translation>
    </message>
    <message>
        <source>Too many wrong PINs in a row; unplug the key, plug it in and try again.</source>
        <translation>PINを続けて間違えました。キーを差し込み直して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Touch it when the window asks for it.</source>
        <translation>ウィンドウで求められたらタッチしてください。</translation>
    </message>
    <message>
        <source>Touch the key you want to use</source>
        <translation>使うキーをタッチしてください</translation>
    </message>
    <message>
        <source>Touch the key you want to use ({number} of {all})</source>
        <translation>使うキーをタッチしてください（{number}/{all}）</translation>
    </message>
    <message>
        <source>Touch the virtual key</source>
        <translation>仮想キーをタッチしてください</translation>
    </message>
    <message>
        <source>Touch your key</source>
        <translation>キーをタッチしてください</translation>
    </message>
    <message>
        <source>Touch your key ({number} of {all})</source>
        <translation>キーをタッチしてください（{number}/{all}）</translation>
    </message>
    <message>
        <source>Touched. One moment…</source>
        <translation>タッチしました。少々お待ちください…</translation>
    </message>
    <message>
        <source>Touches</source>
        <translation>タッチ</translation>
    </message>
    <message>
        <source>Trusted since you joined it, {day}. You are in it as {names}.</source>
        <translation>参加した{day}から信頼しています。参加中のID情報: {names}。</translation>
    </message>
    <message>
        <source>Trusted since you joined it. You are in it as {names}.</source>
        <translation>参加以来、信頼しています。参加中のID情報: {names}。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>Two touches, once, of a key that opens this identity already: one fetches it, one lets this computer in.</source>
        <translation>このID情報を開けるキーを、最初だけ2回タッチします。1回目でID情報を取得し、2回目でこのコンピューターを許可します。</translation>
    </message>
    <message>
        <source>Two touches, once: the first makes a key pair inside it, the second seals this identity with it.</source>
        <translation>最初だけ2回タッチします。1回目でキーの中に鍵ペアを作り、2回目でこのID情報を封印します。</translation>
    </message>
    <message>
        <source>Type the number first; without such a page, deny.</source>
        <translation>先に番号を入力してください。番号を示すページがない場合は、拒否してください。</translation>
    </message>
    <message>
        <source>Type the number that the page shows</source>
        <translation>ページに表示された番号を入力してください</translation>
    </message>
    <message>
        <source>Type the words from your paper</source>
        <translation>紙に書いた語を入力してください</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>stands before a time</comment>
        <translation>期限</translation>
    </message>
    <message>
        <source>Use another camera</source>
        <translation>別のカメラを使う</translation>
    </message>
    <message>
        <source>Use another key</source>
        <translation>別のキーを使う</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>Use the PIN</source>
        <translation>PINを使う</translation>
    </message>
    <message>
        <source>Use the phrase</source>
        <translation>フレーズを使う</translation>
    </message>
    <message>
        <source>Use the recovery phrase</source>
        <translation>復元フレーズを使う</translation>
    </message>
    <message>
        <source>Use webcam</source>
        <translation>Webカメラ</translation>
    </message>
    <message>
        <source>Used up of {name}: {what}, {figures}</source>
        <translation>{name} の使用量: {what}、{figures}</translation>
    </message>
    <message>
        <source>Validator: {host}</source>
        <translation>検証者: {host}</translation>
    </message>
    <message>
        <source>Validators: none</source>
        <translation>検証者: なし</translation>
    </message>
    <message>
        <source>Verified in block {block}</source>
        <translation>ブロック {block} で検証済み</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Virtual key</source>
        <translation>仮想キー</translation>
    </message>
    <message>
        <source>Weaker than a security key: Linux asks who you are, but the key is a file that your keyring locks.</source>
        <translation>セキュリティキーより強度が下がります。Linuxが本人確認をしますが、キーはキーリングで保護されたファイルです。</translation>
    </message>
    <message>
        <source>Weaker than a security key: macOS asks who you are, but the key is a file that your Keychain locks.</source>
        <translation>セキュリティキーより強度が下がります。macOSが本人確認をしますが、キーはキーチェーンで保護されたファイルです。</translation>
    </message>
    <message>
        <source>Weaker, because this computer opens it: add it later, as a second way in.</source>
        <translation>このコンピューターで開くため、強度が下がります。後で別の開き方として追加してください。</translation>
    </message>
    <message>
        <source>Weaker: opens with a passphrase</source>
        <translation>強度が下がります: パスフレーズで開く</translation>
    </message>
    <message>
        <source>Weaker: this computer opens it</source>
        <translation>強度が下がります: このコンピューターで開く</translation>
    </message>
    <message>
        <source>Welcome to Countersign</source>
        <translation>Countersignへようこそ</translation>
    </message>
    <message>
        <source>What do you call it?</source>
        <translation>名前を付けてください</translation>
    </message>
    <message>
        <source>What do you call this identity?</source>
        <translation>このID情報の名前は？</translation>
    </message>
    <message>
        <source>What is not installed as a package cannot be listed.</source>
        <translation>パッケージとしてインストールされていないものは一覧に出せません。</translation>
    </message>
    <message>
        <source>What opens your identity. With a second key, or a phrase on paper, losing one costs nothing.</source>
        <translation>ID情報を開くもの。2つ目のキーか紙のフレーズがあれば、1つ失くしても困りません。</translation>
    </message>
    <message>
        <source>What should end?</source>
        <translation>何を終了しますか？</translation>
    </message>
    <message>
        <source>What should sites call you?</source>
        <translation>サイトでの呼び名は？</translation>
    </message>
    <message>
        <source>What sites may be told. Each login asks you first, and you can switch each of these off.</source>
        <translation>サイトに伝えてよい内容。サインインのたびに確認され、それぞれオフにできます。</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>カメラの映像</translation>
    </message>
    <message>
        <source>What was seen, with a number on each code</source>
        <translation>映っていたもの。各コードに番号付き</translation>
    </message>
    <message>
        <source>What works here</source>
        <translation>使えるもの</translation>
    </message>
    <message>
        <source>What works on this computer</source>
        <translation>このコンピューターで使えるもの</translation>
    </message>
    <message>
        <source>What your account would sign (SIWE), as it is chosen now:</source>
        <translation>今の選択でアカウントが署名する内容（SIWE）:</translation>
    </message>
    <message>
        <source>When nobody touched this computer, and when its screen is locked. A touch of your key opens it.</source>
        <translation>このコンピューターが操作されないときと、画面がロックされたとき。キーをタッチすると開きます。</translation>
    </message>
    <message>
        <source>When nobody touched this computer. This desktop does not tell when its screen is locked.</source>
        <translation>このコンピューターが操作されないとき。このデスクトップは画面のロックを知らせません。</translation>
    </message>
    <message>
        <source>Where this came from: {source}</source>
        <translation>届いた経路: {source}</translation>
    </message>
    <message>
        <source>Whether this permission still holds could not be checked, so it was refused.</source>
        <translation>この許可がまだ有効か確認できなかったため、拒否しました。</translation>
    </message>
    <message>
        <source>Which code do you mean?</source>
        <translation>どのコードですか？</translation>
    </message>
    <message>
        <source>Which keys are lost?</source>
        <translation>失くしたキーはどれですか？</translation>
    </message>
    <message>
        <source>Which network?</source>
        <translation>どのネットワークですか？</translation>
    </message>
    <message>
        <source>Which relay brings the requests?</source>
        <translation>要求を届けるリレーはどれですか？</translation>
    </message>
    <message>
        <source>Whoever finds it must open nothing: with a new seed nothing does. Every session goes on under the same address.</source>
        <translation>拾った人が何も開けないようにします。新しいシードなら何も開けません。すべてのセッションは同じアドレスのまま続きます。</translation>
    </message>
    <message>
        <source>Whoever has it must open nothing: with a new seed nothing does. Every session goes on under the same address.</source>
        <translation>持っている人が何も開けないようにします。新しいシードなら何も開けません。すべてのセッションは同じアドレスのまま続きます。</translation>
    </message>
    <message>
        <source>Whose word your logins rest on: who keeps the public record, who checks it, who carries logins.</source>
        <translation>サインインを支えるもの。公開記録を管理する者、検証する者、サインインを運ぶ者です。</translation>
    </message>
    <message>
        <source>Windows Hello on this computer gives no secret for the vault; use a security key.</source>
        <translation>このコンピューターのWindows Helloからは保管庫の秘密が得られません。セキュリティキーを使ってください。</translation>
    </message>
    <message>
        <source>Windows Hello or a security key</source>
        <translation>Windows Helloまたはセキュリティキー</translation>
    </message>
    <message>
        <source>Windows does not let this app use the key directly; choose the Windows entry, or start as administrator.</source>
        <translation>Windowsはこのアプリにキーを直接使わせません。Windowsの項目を選ぶか、管理者として起動してください。</translation>
    </message>
    <message>
        <source>With a PIN, nobody who finds the key can use it.</source>
        <translation>PINがあれば、キーを拾った人は使えません。</translation>
    </message>
    <message>
        <source>With a security key, or with the virtual key to try it out.</source>
        <translation>セキュリティキー、またはお試し用の仮想キーを使います。</translation>
    </message>
    <message>
        <source>With its recovery phrase</source>
        <translation>復元フレーズを使う</translation>
    </message>
    <message>
        <source>With keys that act for you</source>
        <translation>代わりに動作するキーあり</translation>
    </message>
    <message>
        <source>With one of its keys</source>
        <translation>キーの1つを使う</translation>
    </message>
    <message>
        <source>Without a new seed, an old copy of your sealed identity (on a computer, in a backup, in a file) still opens every session for whoever has it and a key that opened it then.</source>
        <translation>新しいシードにしないと、封印されたID情報の古い写し（コンピューター、バックアップ、ファイル）と当時のキーを持つ人は、今でもすべてのセッションを開けます。</translation>
    </message>
    <message>
        <source>Without a system keyring this computer cannot keep such a key; use a security key.</source>
        <translation>システムのキーリングがないと、このコンピューターではそのようなキーを保存できません。セキュリティキーを使ってください。</translation>
    </message>
    <message>
        <source>Without one: if this key is lost or breaks, your identity is gone with it. Nobody can bring it back, not this app and not the network.</source>
        <translation>ない場合: このキーを失くすか壊すと、ID情報も失われます。このアプリもネットワークも、誰も取り戻せません。</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>{number}番目の語</translation>
    </message>
    <message>
        <source>Word {number} is not this one.</source>
        <translation>{number}番目の語はこれではありません。</translation>
    </message>
    <message>
        <source>Word {number}: {word}</source>
        <translation>{number}番目の語: {word}</translation>
    </message>
    <message>
        <source>Word {position} is not a word of a recovery phrase; check how it is written.</source>
        <translation>{position}番目の語は復元フレーズの語ではありません。つづりを確認してください。</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>仕事</translation>
    </message>
    <message>
        <source>Work and private stay apart: sites cannot tell that two identities are the same person.</source>
        <translation>仕事用と個人用は分かれたままです。2つのID情報が同じ人のものだとはサイトにはわかりません。</translation>
    </message>
    <message>
        <source>Write down a recovery phrase</source>
        <translation>復元フレーズを書き留める</translation>
    </message>
    <message>
        <source>Write these words on paper</source>
        <translation>これらの語を紙に書いてください</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>書き留め済み</translation>
    </message>
    <message>
        <source>You are asked this once, and can change it in Settings.</source>
        <translation>確認は今回だけです。設定で変更できます。</translation>
    </message>
    <message>
        <source>You are set up. Keys holds what else your identity can have.</source>
        <translation>設定が終わりました。ID情報にほかに追加できるものは「キー」にあります。</translation>
    </message>
    <message>
        <source>You are using it now.</source>
        <translation>現在使用中です。</translation>
    </message>
    <message>
        <source>You can allow less than was asked for, not more; choose less, or leave it as it is.</source>
        <translation>求められたより少なくは許可できますが、多くはできません。少なくするか、そのままにしてください。</translation>
    </message>
    <message>
        <source>You can change it, and each login asks before it is told.</source>
        <translation>変更できます。サインインのたびに、伝える前に確認されます。</translation>
    </message>
    <message>
        <source>You can go back to the page. Ending the session takes one touch, here.</source>
        <translation>ページに戻れます。セッションの終了は、ここで1回タッチするだけです。</translation>
    </message>
    <message>
        <source>You can sign in again, as someone new to this site.</source>
        <translation>このサイトに別の人としてサインインし直せます。</translation>
    </message>
    <message>
        <source>You did not scan this from a page. If somebody sent it to you, deny.</source>
        <translation>ページから読み取ったものではありません。誰かから送られてきた場合は、拒否してください。</translation>
    </message>
    <message>
        <source>You stay signed in to {site}.</source>
        <translation>{site} へのサインインは続きます。</translation>
    </message>
    <message numerus="yes">
        <source>Your identity is on this computer now, with %n touches.</source>
        <translation>
            <numerusform>ID情報がこのコンピューターに入りました。タッチは%n回でした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your identity is on this computer now, with one touch.</source>
        <translation>ID情報がこのコンピューターに入りました。タッチは1回でした。</translation>
    </message>
    <message>
        <source>Your identity is yours again, in block {block}.</source>
        <translation>ブロック {block} で、ID情報を取り戻しました。</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>お使いのキー</translation>
    </message>
    <message>
        <source>Your key is letting go…</source>
        <translation>キーを解放中…</translation>
    </message>
    <message>
        <source>Your key waits for a touch</source>
        <translation>キーがタッチを待っています</translation>
    </message>
    <message>
        <source>Your key waits for your answer</source>
        <translation>キーが入力を待っています</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Your picture; the circle is what sites are shown</source>
        <translation>画像。円の中がサイトに表示されます</translation>
    </message>
    <message>
        <source>Your session goes on under the new seed.</source>
        <translation>セッションは新しいシードで続きます。</translation>
    </message>
    <message>
        <source>Your site or company names it.</source>
        <translation>サイトまたは会社が名前を示します。</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>active · {left}</source>
        <translation>有効 · {left}</translation>
    </message>
    <message>
        <source>add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>add new</source>
        <translation>新規追加</translation>
    </message>
    <message>
        <source>albums</source>
        <translation>アルバム</translation>
    </message>
    <message>
        <source>alter</source>
        <translation>改変</translation>
    </message>
    <message>
        <source>at most {count} each hour</source>
        <translation>1時間に最大{count}回</translation>
    </message>
    <message>
        <source>at most {count} each minute</source>
        <translation>1分に最大{count}回</translation>
    </message>
    <message>
        <source>at most {count} each second</source>
        <translation>1秒に最大{count}回</translation>
    </message>
    <message>
        <source>at {place}</source>
        <translation>場所: {place}</translation>
    </message>
    <message>
        <source>before that</source>
        <translation>それ以前</translation>
    </message>
    <message>
        <source>block {block}</source>
        <translation>ブロック {block}</translation>
    </message>
    <message>
        <source>block {block}, verified</source>
        <translation>ブロック {block}、検証済み</translation>
    </message>
    <message>
        <source>bottom centre</source>
        <translation>下中央</translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation>左下</translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation>右下</translation>
    </message>
    <message>
        <source>by its PIN</source>
        <translation>PINで</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>can change</source>
        <translation>変更可</translation>
    </message>
    <message>
        <source>can delete</source>
        <translation>削除可</translation>
    </message>
    <message>
        <source>change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>連絡先</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>create</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>download</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>end</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>ended by you</source>
        <translation>ご自身が終了</translation>
    </message>
    <message>
        <source>ended key</source>
        <translation>終了したキー</translation>
    </message>
    <message>
        <source>ended with the session</source>
        <translation>セッションと一緒に終了</translation>
    </message>
    <message>
        <source>ended, an earlier session</source>
        <translation>終了、以前のセッション</translation>
    </message>
    <message>
        <source>ended; stays on record</source>
        <translation>終了済み。記録は残ります</translation>
    </message>
    <message>
        <source>ends {when} · {left} left</source>
        <translation>{when}に終了 · 残り{left}</translation>
    </message>
    <message>
        <source>events</source>
        <translation>予定</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>for trying out</source>
        <translation>お試し用</translation>
    </message>
    <message>
        <source>from {key}</source>
        <translation>{key} から</translation>
    </message>
    <message>
        <source>get</source>
        <translation>取得</translation>
    </message>
    <message>
        <source>it gets a PIN on the way</source>
        <translation>途中でPINを設定します</translation>
    </message>
    <message>
        <source>it has none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message>
        <source>key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>key that can change</source>
        <translation>変更可能なキー</translation>
    </message>
    <message>
        <source>last use</source>
        <translation>最後の使用</translation>
    </message>
    <message>
        <source>list</source>
        <translation>一覧表示</translation>
    </message>
    <message>
        <source>locked until it is plugged in again</source>
        <translation>差し込み直すまでロック</translation>
    </message>
    <message>
        <source>login</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>login only</source>
        <translation>サインインのみ</translation>
    </message>
    <message>
        <source>look at this</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>middle centre</source>
        <translation>中央</translation>
    </message>
    <message>
        <source>middle left</source>
        <translation>左中央</translation>
    </message>
    <message>
        <source>middle right</source>
        <translation>右中央</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>no PIN yet</source>
        <translation>PIN未設定</translation>
    </message>
    <message>
        <source>no limit but the time below</source>
        <translation>下記の期限以外に制限なし</translation>
    </message>
    <message>
        <source>no, a passphrase does</source>
        <translation>いいえ、パスフレーズで確認</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>許可されていません</translation>
    </message>
    <message>
        <source>not before {moment}</source>
        <translation>{moment}から</translation>
    </message>
    <message>
        <source>not in your profile</source>
        <translation>プロフィールにありません</translation>
    </message>
    <message>
        <source>not shared</source>
        <translation>共有しない</translation>
    </message>
    <message>
        <source>not signed by the site</source>
        <translation>サイトの署名なし</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>nothing known</source>
        <translation>情報なし</translation>
    </message>
    <message>
        <source>now</source>
        <translation>今</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>このコンピューター上</translation>
    </message>
    <message>
        <source>opens by itself</source>
        <translation>自動で開く</translation>
    </message>
    <message>
        <source>or drop a picture of the code, or its link, here</source>
        <translation>または、コードの画像かリンクをここにドロップ</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>post</source>
        <translation>投稿</translation>
    </message>
    <message>
        <source>processes on this computer</source>
        <translation>このコンピューター上のプロセス</translation>
    </message>
    <message>
        <source>put</source>
        <translation>書き込み</translation>
    </message>
    <message>
        <source>ran out {when}</source>
        <translation>{when}に期限切れ</translation>
    </message>
    <message>
        <source>read</source>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>recognises you by itself</source>
        <translation>単独で本人確認</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>除去</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>名前の変更</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>置き換え</translation>
    </message>
    <message>
        <source>search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>second {number} after 1970</source>
        <translation>1970年から{number}秒</translation>
    </message>
    <message>
        <source>send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>set</source>
        <translation>設定済み</translation>
    </message>
    <message numerus="yes">
        <source>set, %n attempt(s) left</source>
        <translation>
            <numerusform>設定済み、残り%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>share</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>表示中</translation>
    </message>
    <message>
        <source>signed by the site</source>
        <translation>サイトの署名あり</translation>
    </message>
    <message numerus="yes">
        <source>since {since} · {count} login(s) · last {last}</source>
        <translation>
            <numerusform>{since}から · サインイン{count}回 · 最後は{last}</numerusform>
        </translation>
    </message>
    <message>
        <source>still active</source>
        <translation>まだ有効</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>to end every key</source>
        <translation>すべてのキーを終了するため</translation>
    </message>
    <message>
        <source>to end every key at {site}</source>
        <translation>{site} のすべてのキーを終了するため</translation>
    </message>
    <message>
        <source>to end every session and every key</source>
        <translation>すべてのセッションとキーを終了するため</translation>
    </message>
    <message>
        <source>to end the key of {client}</source>
        <translation>{client} のキーを終了するため</translation>
    </message>
    <message>
        <source>to end your session with {site}</source>
        <translation>{site} とのセッションを終了するため</translation>
    </message>
    <message>
        <source>to find out what works</source>
        <translation>使えるものを調べるため</translation>
    </message>
    <message>
        <source>to give the relay your identity back</source>
        <translation>リレーにID情報を戻すため</translation>
    </message>
    <message>
        <source>to keep the phrase that you wrote down</source>
        <translation>書き留めたフレーズを有効にするため</translation>
    </message>
    <message>
        <source>to let {key} in no longer</source>
        <translation>{key} を許可から外すため</translation>
    </message>
    <message>
        <source>to open Countersign</source>
        <translation>Countersignを開くため</translation>
    </message>
    <message>
        <source>to remove {computer}</source>
        <translation>{computer} を削除するため</translation>
    </message>
    <message>
        <source>to sign in to {site}</source>
        <translation>{site} にサインインするため</translation>
    </message>
    <message numerus="yes">
        <source>to sign in to {site} and give its key %n permission(s)</source>
        <translation>
            <numerusform>{site} にサインインし、キーに%n件の許可を与えるため</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to sign in to {site} and give its key %n permission(s) until {until}</source>
        <translation>
            <numerusform>{site} にサインインし、キーに{until}まで%n件の許可を与えるため</numerusform>
        </translation>
    </message>
    <message>
        <source>to sign in to {site} until {until}</source>
        <translation>{site} に{until}までサインインするため</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今日 {time}</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明日</translation>
    </message>
    <message>
        <source>top centre</source>
        <translation>上中央</translation>
    </message>
    <message>
        <source>top left</source>
        <translation>左上</translation>
    </message>
    <message>
        <source>top right</source>
        <translation>右上</translation>
    </message>
    <message numerus="yes">
        <source>up to {count} change(s)</source>
        <translation>
            <numerusform>変更は{count}回まで</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to {count} time(s)</source>
        <translation>
            <numerusform>{count}回まで</numerusform>
        </translation>
    </message>
    <message>
        <source>up to {size}</source>
        <translation>{size}まで</translation>
    </message>
    <message>
        <source>update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>upload</source>
        <translation>アップロード</translation>
    </message>
    <message>
        <source>use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>use {abilities} of {things}</source>
        <translation>{things}の{abilities}の使用</translation>
    </message>
    <message>
        <source>use {ability}</source>
        <translation>{ability}の使用</translation>
    </message>
    <message>
        <source>used once, last {when}</source>
        <translation>1回使用、最後は{when}</translation>
    </message>
    <message numerus="yes">
        <source>used {count} time(s), last {when}</source>
        <translation>
            <numerusform>{count}回使用、最後は{when}</numerusform>
        </translation>
    </message>
    <message>
        <source>view</source>
        <translation>閲覧</translation>
    </message>
    <message>
        <source>wants to sign you in · not signed by the site · address checked in block {block}, {day}</source>
        <translation>サインインを求めています · サイトの署名なし · アドレスはブロック {block} で確認、{day}</translation>
    </message>
    <message>
        <source>wants to sign you in · signed by the site · address checked in block {block}, {day}</source>
        <translation>サインインを求めています · サイトの署名あり · アドレスはブロック {block} で確認、{day}</translation>
    </message>
    <message>
        <source>weaker: opens with a passphrase</source>
        <translation>強度が下がります: パスフレーズで開く</translation>
    </message>
    <message>
        <source>weaker: this computer opens it</source>
        <translation>強度が下がります: このコンピューターで開く</translation>
    </message>
    <message>
        <source>works</source>
        <translation>使えます</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>your picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>{amount} was asked for</source>
        <translation>要求は{amount}でした</translation>
    </message>
    <message>
        <source>{code}, step {step}</source>
        <translation>{code}、手順 {step}</translation>
    </message>
    <message>
        <source>{computer} asks for nothing any more. Recorded in block {block}.</source>
        <translation>{computer} はもう何も求められません。ブロック {block} に記録されました。</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count}日</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count}時間</translation>
    </message>
    <message numerus="yes">
        <source>{count} login(s) since {day}</source>
        <translation>
            <numerusform>{day}からサインイン{count}回</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count}分</translation>
    </message>
    <message>
        <source>{count} of {all} words</source>
        <translation>{count}/{all}語</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count}秒</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <comment>a date</comment>
        <translation>{month}{day}日</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <comment>a date</comment>
        <translation>{year}年{month}{day}日</translation>
    </message>
    <message>
        <source>{day} {month} {year}, {time} UTC</source>
        <translation>{year}年{month}{day}日 {time} UTC</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a day and a time</comment>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{ends} · {used}</source>
        <translation>{ends} · {used}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first}と{last}</translation>
    </message>
    <message>
        <source>{first}, {next}</source>
        <translation>{first}、{next}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours}時間</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}時間{minutes}分</translation>
    </message>
    <message>
        <source>{identity} is shown</source>
        <translation>{identity} を表示中</translation>
    </message>
    <message>
        <source>{identity} is shown now.</source>
        <translation>{identity} を表示しています。</translation>
    </message>
    <message>
        <source>{key} answers</source>
        <translation>{key} は応答しています</translation>
    </message>
    <message>
        <source>{key} answers, but cannot be used</source>
        <translation>{key} は応答していますが、使えません</translation>
    </message>
    <message>
        <source>{key} has its new PIN.</source>
        <translation>{key} に新しいPINを設定しました。</translation>
    </message>
    <message>
        <source>{key} is lost</source>
        <translation>{key} を失くしました</translation>
    </message>
    <message>
        <source>{key} opens nothing any more. Recorded in block {block}.</source>
        <translation>{key} ではもう何も開けません。ブロック {block} に記録されました。</translation>
    </message>
    <message>
        <source>{key} opens your identity now. Recorded in block {block}.</source>
        <translation>{key} でID情報を開けるようになりました。ブロック {block} に記録されました。</translation>
    </message>
    <message>
        <source>{key} went with it, and is to be removed as well</source>
        <translation>{key} も一緒に失くしたので、削除します</translation>
    </message>
    <message>
        <source>{key} works</source>
        <translation>{key} は使えます</translation>
    </message>
    <message>
        <source>{key}, in a window of the system</source>
        <translation>{key}（システムのウィンドウ）</translation>
    </message>
    <message>
        <source>{key}, on this screen</source>
        <translation>{key}（この画面上）</translation>
    </message>
    <message>
        <source>{key}, the one that blinks</source>
        <translation>{key}（点滅しているもの）</translation>
    </message>
    <message>
        <source>{length}, until {until}</source>
        <translation>{length}、{until}まで</translation>
    </message>
    <message>
        <source>{limits} · at {place}</source>
        <translation>{limits} · 場所: {place}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}分</translation>
    </message>
    <message>
        <source>{name} is here</source>
        <translation>{name} があります</translation>
    </message>
    <message>
        <source>{name} opens your identity, and this computer keeps it.</source>
        <translation>{name} でID情報を開けます。このコンピューターが保存しています。</translation>
    </message>
    <message>
        <source>{name} {version}</source>
        <translation>{name} {version}</translation>
    </message>
    <message>
        <source>{name}, {network}</source>
        <translation>{name}、{network}</translation>
    </message>
    <message>
        <source>{name}, {origin}, {ends}</source>
        <translation>{name}、{origin}、{ends}</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{of}: fingerprint {digits}</source>
        <translation>{of}: フィンガープリント {digits}</translation>
    </message>
    <message>
        <source>{part}, of: {permission}</source>
        <translation>{permission} の {part}</translation>
    </message>
    <message>
        <source>{picture}, with a number on each code</source>
        <translation>{picture}、各コードに番号付き</translation>
    </message>
    <message>
        <source>{picture}, {place}</source>
        <translation>{picture}、{place}</translation>
    </message>
    <message>
        <source>{quorum} of {count} validators must sign a block</source>
        <translation>ブロックには検証者{count}者のうち{quorum}者の署名が必要です</translation>
    </message>
    <message>
        <source>{relay} cannot be reached</source>
        <translation>{relay} に接続できません</translation>
    </message>
    <message>
        <source>{relay} is away</source>
        <translation>{relay} が応答しません</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}秒</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>残り{seconds}秒</translation>
    </message>
    <message>
        <source>{sentence} · {limit}</source>
        <translation>{sentence} · {limit}</translation>
    </message>
    <message numerus="yes">
        <source>{sentence}, and %n more, until {when}</source>
        <translation>
            <numerusform>{sentence}、ほか%n件、{when}まで</numerusform>
        </translation>
    </message>
    <message>
        <source>{sentence}, until {when}</source>
        <translation>{sentence}、{when}まで</translation>
    </message>
    <message>
        <source>{service}, fingerprint {fingerprint}</source>
        <translation>{service}、フィンガープリント {fingerprint}</translation>
    </message>
    <message>
        <source>{setting}: {value}</source>
        <translation>{setting}: {value}</translation>
    </message>
    <message>
        <source>{shown} of {known}</source>
        <translation>{known}件中{shown}件</translation>
    </message>
    <message>
        <source>{site}: logins {logins}, keys that act {keys}, ended {ends}, last {when}.</source>
        <translation>{site}: サインイン {logins}、代わりに動作するキー {keys}、終了 {ends}、最後は{when}。</translation>
    </message>
    <message>
        <source>{size} (exactly {count} bytes)</source>
        <translation>{size}（正確には{count}バイト）</translation>
    </message>
    <message>
        <source>{source}, read in {milliseconds} ms</source>
        <translation>{source}、{milliseconds}ミリ秒で読み取り</translation>
    </message>
    <message>
        <source>{time} · {proof}</source>
        <translation>{time} · {proof}</translation>
    </message>
    <message>
        <source>{title}, {state}</source>
        <translation>{title}、{state}</translation>
    </message>
    <message>
        <source>{used} of {limit}</source>
        <translation>{limit}のうち{used}</translation>
    </message>
    <message numerus="yes">
        <source>{used} of {limit} use(s)</source>
        <translation>
            <numerusform>{limit}回のうち{used}回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{used} of {limit} use(s) until {when}</source>
        <translation>
            <numerusform>{when}まで{limit}回のうち{used}回</numerusform>
        </translation>
    </message>
    <message>
        <source>{verbs} {things}</source>
        <translation>{things}の{verbs}</translation>
    </message>
    <message>
        <source>{verbs}, not change, {things}</source>
        <translation>{things}の{verbs}（変更は不可）</translation>
    </message>
    <message>
        <source>{what} anywhere</source>
        <translation>あらゆる場所での{what}</translation>
    </message>
    <message>
        <source>{what} anywhere on {place}</source>
        <translation>{place} のあらゆる場所での{what}</translation>
    </message>
    <message>
        <source>{what} anywhere under {path}</source>
        <translation>{path} 以下のあらゆる場所での{what}</translation>
    </message>
    <message>
        <source>{what} anywhere under {prefix}</source>
        <translation>{prefix} 以下のあらゆる場所での{what}</translation>
    </message>
    <message>
        <source>{what} anywhere under {prefix} on {place}</source>
        <translation>{place} の {prefix} 以下のあらゆる場所での{what}</translation>
    </message>
    <message>
        <source>{what} anywhere under {prefix} under {path}</source>
        <translation>{path} 以下の {prefix} 以下のあらゆる場所での{what}</translation>
    </message>
    <message>
        <source>{what} under {prefix}</source>
        <translation>{prefix} 以下での{what}</translation>
    </message>
    <message>
        <source>{what} under {prefix} on {place}</source>
        <translation>{place} の {prefix} 以下での{what}</translation>
    </message>
    <message>
        <source>{what} under {prefix} under {path}</source>
        <translation>{path} 以下の {prefix} 以下での{what}</translation>
    </message>
    <message>
        <source>{what}: {figures}</source>
        <translation>{what}: {figures}</translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation>{what}: {name}</translation>
    </message>
    <message>
        <source>{words} (the site’s words for {ability})</source>
        <translation>{words}（{ability} についてのサイトの表現）</translation>
    </message>
</context>
</TS>
