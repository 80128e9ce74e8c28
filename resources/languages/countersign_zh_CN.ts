<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n attempt(s) left before the key blocks.</source>
        <translation>
            <numerusform>还可尝试 %n 次，之后密钥将锁定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n 字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ends are signed and wait for the registry. They go out by themselves, without a touch.</source>
        <translation>
            <numerusform>%n 项结束操作已签名，正等待登记簿。会自动发出，无需触摸。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) active</source>
        <translation>
            <numerusform>%n 个密钥有效</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) ended by block {block}; uses are refused from now on.</source>
        <translation>
            <numerusform>%n 个密钥已于区块 {block} 结束；从现在起拒绝使用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) known on this computer, and those that other computers gave. You stay signed in.</source>
        <translation>
            <numerusform>此电脑已知的 %n 个密钥，以及其他电脑给出的密钥。您仍保持登录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) that you know of, and whatever other computers of yours gave. It cannot be undone.</source>
        <translation>
            <numerusform>您已知的 %n 个密钥，以及您其他电脑给出的密钥。无法撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more key(s) not shown</source>
        <translation>
            <numerusform>另有 %n 个密钥未显示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more site(s) not drawn</source>
        <translation>
            <numerusform>另有 %n 个网站未绘出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) go on under the new seed.</source>
        <translation>
            <numerusform>%n 个会话在新种子下继续。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions ended by block {block}, and every key with them.</source>
        <translation>
            <numerusform>%n 个会话已于区块 {block} 结束，其中的密钥一并结束。</numerusform>
        </translation>
    </message>
    <message>
        <source>(not readable)</source>
        <translation>（无法读取）</translation>
    </message>
    <message>
        <source>(the hash of your approval, made when you touch your key)</source>
        <translation>（您批准内容的哈希，触摸密钥时生成）</translation>
    </message>
    <message>
        <source>(your account with this site; your key tells it)</source>
        <translation>（您在此网站的账户；由您的密钥给出）</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>24 words on paper open your identity when every key is lost.</source>
        <translation>所有密钥都丢失时，纸上的 24 个词可以打开您的身份。</translation>
    </message>
    <message>
        <source>24 words on paper would open your identity when every key is lost.</source>
        <translation>若所有密钥都丢失，纸上的 24 个词可以打开您的身份。</translation>
    </message>
    <message>
        <source>24 words on paper, and a new key.</source>
        <translation>纸上的 24 个词，加一个新密钥。</translation>
    </message>
    <message>
        <source>24 words on paper. One touch.</source>
        <translation>纸上的 24 个词。触摸一次。</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>4 h</source>
        <translation>4 小时</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>A client without a name</source>
        <translation>未命名的客户端</translation>
    </message>
    <message>
        <source>A computer without a name</source>
        <translation>未命名的电脑</translation>
    </message>
    <message>
        <source>A file of this app is damaged or was changed by something else; restore it from a backup.</source>
        <translation>此应用的一个文件已损坏或被改动；请从备份恢复。</translation>
    </message>
    <message>
        <source>A key in this data is not valid; ask the sender to make a new one.</source>
        <translation>数据中的一个密钥无效；请让发送方重新生成。</translation>
    </message>
    <message>
        <source>A key that cannot verify you brings no identity here; use another of its keys, or the recovery phrase.</source>
        <translation>无法验证您的密钥不能在此打开身份；请使用其他密钥或恢复短语。</translation>
    </message>
    <message>
        <source>A key that was handed on ends with the key that it is from; it cannot be ended by itself here.</source>
        <translation>转交的密钥随其来源密钥一同结束；在此不能单独结束。</translation>
    </message>
    <message>
        <source>A login arrived</source>
        <translation>收到一个登录请求</translation>
    </message>
    <message>
        <source>A login is waiting; it is shown once this is open.</source>
        <translation>有一个登录在等待；打开后即显示。</translation>
    </message>
    <message>
        <source>A login link was opened</source>
        <translation>打开了一个登录链接</translation>
    </message>
    <message>
        <source>A permission is for a place that is not the site&apos;s own, so it was refused.</source>
        <translation>有一项权限指向不属于该网站的位置，已拒绝。</translation>
    </message>
    <message>
        <source>A port is in use by another program; choose another one.</source>
        <translation>端口被其他程序占用；请换一个。</translation>
    </message>
    <message>
        <source>A proof in this data does not hold, so this was refused.</source>
        <translation>数据中的一项证明不成立，已拒绝。</translation>
    </message>
    <message>
        <source>A recovery phrase has 24 words; check that none is missing.</source>
        <translation>恢复短语有 24 个词；请检查是否遗漏。</translation>
    </message>
    <message>
        <source>A recovery phrase is shown on a terminal only; run this in one.</source>
        <translation>恢复短语只在终端中显示；请在终端中运行。</translation>
    </message>
    <message>
        <source>A relay carries requests to this window. Your site or company names it.</source>
        <translation>中继把请求送到此窗口。由您的网站或公司告知。</translation>
    </message>
    <message>
        <source>A relay that is new to you</source>
        <translation>一个您没用过的中继</translation>
    </message>
    <message>
        <source>A security key is plugged in, and cannot be used.</source>
        <translation>已插入安全密钥，但无法使用。</translation>
    </message>
    <message>
        <source>A security key is plugged in, but this account may not use it; plug it in again, or ask whoever runs this computer.</source>
        <translation>已插入安全密钥，但此账户无权使用；请重新插入，或询问此电脑的管理者。</translation>
    </message>
    <message>
        <source>A security key is plugged in.</source>
        <translation>已插入安全密钥。</translation>
    </message>
    <message>
        <source>A security key that waits for your touch</source>
        <translation>等待您触摸的安全密钥</translation>
    </message>
    <message>
        <source>A signature does not match what it claims to sign, so this was refused.</source>
        <translation>某个签名与其所称内容不符，已拒绝。</translation>
    </message>
    <message>
        <source>A site keeps its first key; a record with another one was refused.</source>
        <translation>网站保持其第一个密钥；带有其他密钥的记录已拒绝。</translation>
    </message>
    <message>
        <source>A site&apos;s first address cannot be changed, since every permission it was given names it.</source>
        <translation>网站的第一个地址不能更改，因为授予它的权限都以此为名。</translation>
    </message>
    <message>
        <source>About Countersign</source>
        <translation>关于 Countersign</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Ada Example</source>
        <translation>张晓明</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>添加密钥</translation>
    </message>
    <message>
        <source>Add a second key</source>
        <translation>添加第二个密钥</translation>
    </message>
    <message>
        <source>Add a second way in</source>
        <translation>添加第二种进入方式</translation>
    </message>
    <message>
        <source>Add an identity</source>
        <translation>添加身份</translation>
    </message>
    <message>
        <source>Add an identity…</source>
        <translation>添加身份…</translation>
    </message>
    <message>
        <source>Add another computer</source>
        <translation>添加另一台电脑</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>添加一个</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address: {address}</source>
        <translation>地址：{address}</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Adjust what is in: {permission}</source>
        <translation>调整其中内容：{permission}</translation>
    </message>
    <message numerus="yes">
        <source>After %n hour(s)</source>
        <translation>
            <numerusform>%n 小时后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>%n 分钟后</numerusform>
        </translation>
    </message>
    <message>
        <source>After three misses in a row the key must be plugged in again; with none left it must be reset.</source>
        <translation>连续三次错误后须重新插入密钥；次数用尽则须重置。</translation>
    </message>
    <message>
        <source>All 24, in their order, with blanks between them.</source>
        <translation>全部 24 个，按顺序，以空格隔开。</translation>
    </message>
    <message>
        <source>All identities…</source>
        <translation>所有身份…</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>所有会话</translation>
    </message>
    <message>
        <source>An earlier approval still waits for its answer; send it again first.</source>
        <translation>之前的一次批准仍在等待答复；请先重新发送。</translation>
    </message>
    <message>
        <source>An earlier change of this identity still waits for its answer; try again when the relay answers.</source>
        <translation>此身份之前的一次更改仍在等待答复；请在中继恢复后再试。</translation>
    </message>
    <message>
        <source>And the identity code that another computer shows.</source>
        <translation>以及另一台电脑显示的身份代码。</translation>
    </message>
    <message>
        <source>Another account&apos;s program stands where this app should be, so nothing was handed to it; tell whoever runs this computer.</source>
        <translation>另一账户的程序占了此应用的位置，因此未向其交出任何内容；请告知此电脑的管理者。</translation>
    </message>
    <message>
        <source>Another identity</source>
        <translation>另一个身份</translation>
    </message>
    <message>
        <source>Another identity on this computer has that name; choose another one.</source>
        <translation>此电脑上另一个身份已用此名；请换一个。</translation>
    </message>
    <message>
        <source>Another login link came and was not opened; answer what is shown first, then open the link again.</source>
        <translation>又来了一个登录链接，未打开；请先处理当前内容，再重新打开。</translation>
    </message>
    <message>
        <source>Another program is using the camera; close it and try again.</source>
        <translation>另一程序正在使用摄像头；请关闭后重试。</translation>
    </message>
    <message>
        <source>Another program is using the security key; close it and try again.</source>
        <translation>另一程序正在使用安全密钥；请关闭后重试。</translation>
    </message>
    <message>
        <source>Another relay of this network, that none of your identities uses.</source>
        <translation>此网络的另一个中继，您的身份都没有使用它。</translation>
    </message>
    <message>
        <source>Another request is being shown; answer that one first.</source>
        <translation>正在显示另一个请求；请先处理它。</translation>
    </message>
    <message>
        <source>Answer as</source>
        <translation>以此身份答复</translation>
    </message>
    <message>
        <source>Answer as: {identity}</source>
        <translation>以此身份答复：{identity}</translation>
    </message>
    <message>
        <source>Answer this computer’s question</source>
        <translation>回答此电脑的提问</translation>
    </message>
    <message>
        <source>Answer this computer’s question ({number} of {all})</source>
        <translation>回答此电脑的提问（第 {number} 次，共 {all} 次）</translation>
    </message>
    <message>
        <source>Answer with one touch of a security key. No password.</source>
        <translation>触摸一次安全密钥即可答复，无需密码。</translation>
    </message>
    <message>
        <source>Any security key that you can hold.</source>
        <translation>任何可以拿在手中的安全密钥。</translation>
    </message>
    <message>
        <source>Any security key, and the virtual key.</source>
        <translation>任何安全密钥，以及虚拟密钥。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Approve a login</source>
        <translation>批准登录</translation>
    </message>
    <message>
        <source>Approving without asking works only with the virtual key on a network on this computer.</source>
        <translation>不询问就批准，只适用于本机网络上的虚拟密钥。</translation>
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
        <translation>签名时的原文：</translation>
    </message>
    <message>
        <source>As sites should call you.</source>
        <translation>网站对您的称呼。</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Ask the network</source>
        <translation>询问网络</translation>
    </message>
    <message>
        <source>Asked by {client}</source>
        <translation>请求方：{client}</translation>
    </message>
    <message>
        <source>Asked by {client}, which says: {purpose}</source>
        <translation>请求方：{client}，其说明：{purpose}</translation>
    </message>
    <message>
        <source>Asking relay and registry…</source>
        <translation>正在询问中继和登记簿…</translation>
    </message>
    <message>
        <source>Asking your key…</source>
        <translation>正在询问您的密钥…</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s); letters are welcome. It stays inside the key.</source>
        <translation>
            <numerusform>至少 %n 个字符；可以用字母。它只保存在密钥内。</numerusform>
        </translation>
    </message>
    <message>
        <source>At login only the tray shows that Countersign is there.</source>
        <translation>登录系统时，只有托盘显示 Countersign 在运行。</translation>
    </message>
    <message>
        <source>At most this much</source>
        <translation>最多这么多</translation>
    </message>
    <message>
        <source>At most this often</source>
        <translation>最多这么多次</translation>
    </message>
    <message>
        <source>At most this often each hour</source>
        <translation>每小时最多这么多次</translation>
    </message>
    <message>
        <source>At most this often each minute</source>
        <translation>每分钟最多这么多次</translation>
    </message>
    <message>
        <source>At most this often each second</source>
        <translation>每秒最多这么多次</translation>
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
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>回到那里</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Blinking now: {keys}</source>
        <translation>正在闪烁：{keys}</translation>
    </message>
    <message>
        <source>Blinking now: {keys}. The first that you touch is used.</source>
        <translation>正在闪烁：{keys}。先触摸哪个就用哪个。</translation>
    </message>
    <message>
        <source>Camera: {name}</source>
        <translation>摄像头：{name}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled; nothing was signed.</source>
        <translation>已取消；未签署任何内容。</translation>
    </message>
    <message>
        <source>Carries logins between sites and this app. It cannot approve one for you.</source>
        <translation>在网站与此应用之间传递登录。它不能替您批准。</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>更改 PIN</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>更改 PIN</translation>
    </message>
    <message>
        <source>Change the PIN of {key}</source>
        <translation>更改 {key} 的 PIN</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Check now whether {network} answers</source>
        <translation>立即检查 {network} 是否响应</translation>
    </message>
    <message>
        <source>Check this computer’s connection. If that works, wait a moment: nothing is lost meanwhile.</source>
        <translation>请检查此电脑的连接。若正常，请稍候：期间不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>检查者</translation>
    </message>
    <message>
        <source>Checked by processes on this computer</source>
        <translation>由此电脑上的进程检查</translation>
    </message>
    <message>
        <source>Checked by processes on this computer: good for trying out.</source>
        <translation>由此电脑上的进程检查：适合试用。</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose a key for this computer. Two touches, once: one makes a key pair inside it, one seals the identity.</source>
        <translation>为此电脑选择一个密钥。触摸两次，仅此一回：一次在其中生成密钥对，一次密封身份。</translation>
    </message>
    <message>
        <source>Choose a new PIN for your key</source>
        <translation>为您的密钥选择新 PIN</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>选择口令</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Choose another PIN</source>
        <translation>选择其他 PIN</translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation>选择其他密钥</translation>
    </message>
    <message>
        <source>Choose the file of an identity</source>
        <translation>选择身份文件</translation>
    </message>
    <message>
        <source>Clock is off</source>
        <translation>时钟不准</translation>
    </message>
    <message>
        <source>Closing the window hides it; a login that arrives brings it back.</source>
        <translation>关闭窗口只会隐藏它；有登录到来时会重新出现。</translation>
    </message>
    <message>
        <source>Code found on this screen</source>
        <translation>在此屏幕上找到的码</translation>
    </message>
    <message>
        <source>Code from a picture you opened</source>
        <translation>来自您打开的图片的码</translation>
    </message>
    <message>
        <source>Code seen by the camera</source>
        <translation>摄像头看到的码</translation>
    </message>
    <message>
        <source>Code {number}, {relay}</source>
        <translation>码 {number}，{relay}</translation>
    </message>
    <message>
        <source>Compare both with what its operator publishes. You stay with this network from now on.</source>
        <translation>请与其运营者公布的内容核对。从现在起您将一直使用此网络。</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Computers of this identity will be listed here.</source>
        <translation>此身份的电脑将列在这里。</translation>
    </message>
    <message>
        <source>Computers that may ask for your approvals. Sessions and addresses are the same on each of them.</source>
        <translation>可以请求您批准的电脑。每台电脑上的会话和地址都相同。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Continue only if you just asked to sign in.</source>
        <translation>仅当您刚刚要求登录时才继续。</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Copied. Paste it where somebody helps you.</source>
        <translation>已复制。请粘贴到能帮助您的地方。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the identity code</source>
        <translation>复制身份代码</translation>
    </message>
    <message>
        <source>Copy what was found</source>
        <translation>复制检查结果</translation>
    </message>
    <message>
        <source>Countersign can stay there while its window is closed, and show a login as soon as you open one.</source>
        <translation>窗口关闭后 Countersign 可以留在那里，您一打开登录就会显示。</translation>
    </message>
    <message>
        <source>Countersign cannot start</source>
        <translation>Countersign 无法启动</translation>
    </message>
    <message>
        <source>Countersign is asking for something in another window or command; finish there first.</source>
        <translation>Countersign 正在另一窗口或命令中询问；请先在那里完成。</translation>
    </message>
    <message>
        <source>Countersign is locked</source>
        <translation>Countersign 已锁定</translation>
    </message>
    <message>
        <source>Countersign is open already and does not answer; close it, then start it again.</source>
        <translation>Countersign 已打开但没有响应；请关闭后重新启动。</translation>
    </message>
    <message>
        <source>Countersign&apos;s rule for asking your password is not installed; install its package, or use a security key.</source>
        <translation>Countersign 询问您密码的规则未安装；请安装其软件包，或使用安全密钥。</translation>
    </message>
    <message>
        <source>Cut to a small square on this computer.</source>
        <translation>在此电脑上裁剪为小方图。</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
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
        <translation>已拒绝；未签署任何内容。</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Digests (SHA-256):</source>
        <translation>摘要 (SHA-256)：</translation>
    </message>
    <message>
        <source>Do anything</source>
        <translation>做任何事</translation>
    </message>
    <message>
        <source>Do anything with {things}</source>
        <translation>对{things}做任何事</translation>
    </message>
    <message>
        <source>Does the page show this number?</source>
        <translation>页面显示的是这个数字吗？</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Drag it until the circle is right. Only what is inside is kept, as a small square.</source>
        <translation>拖动图片直到圆圈合适。只保留圈内部分，为一张小方图。</translation>
    </message>
    <message>
        <source>Each checks every approval again, with rules of its own.</source>
        <translation>各自按自己的规则再次检查每次批准。</translation>
    </message>
    <message>
        <source>Each one is a login of its own. Choose the one on the page you sign in to.</source>
        <translation>每个都是单独的登录。请选择您要登录的页面上的那个。</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>End every key</source>
        <translation>结束所有密钥</translation>
    </message>
    <message>
        <source>End every key at {site}?</source>
        <translation>结束在 {site} 的所有密钥？</translation>
    </message>
    <message>
        <source>End every key here</source>
        <translation>结束这里的所有密钥</translation>
    </message>
    <message>
        <source>End everything</source>
        <translation>全部结束</translation>
    </message>
    <message>
        <source>End everything…</source>
        <translation>全部结束…</translation>
    </message>
    <message>
        <source>End key</source>
        <translation>结束密钥</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>结束会话</translation>
    </message>
    <message>
        <source>End the key of {client}?</source>
        <translation>结束 {client} 的密钥？</translation>
    </message>
    <message>
        <source>End the key of {name}</source>
        <translation>结束 {name} 的密钥</translation>
    </message>
    <message>
        <source>End whatever you allowed, here, at any time.</source>
        <translation>您允许的一切，随时可在这里结束。</translation>
    </message>
    <message>
        <source>End your session with {site}?</source>
        <translation>结束您在 {site} 的会话？</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Ended in block {block}. It is refused from now on.</source>
        <translation>已于区块 {block} 结束。从现在起将被拒绝。</translation>
    </message>
    <message>
        <source>Ended the key of {name}</source>
        <translation>已结束 {name} 的密钥</translation>
    </message>
    <message>
        <source>Ended the session with {name}</source>
        <translation>已结束与 {name} 的会话</translation>
    </message>
    <message>
        <source>Ended; cannot be used any more</source>
        <translation>已结束；不能再用</translation>
    </message>
    <message>
        <source>Enter a name first.</source>
        <translation>请先输入名称。</translation>
    </message>
    <message>
        <source>Enter it again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>输入 PIN</translation>
    </message>
    <message>
        <source>Enter your key&apos;s PIN</source>
        <translation>输入密钥的 PIN</translation>
    </message>
    <message>
        <source>Enter your passphrase</source>
        <translation>输入您的口令</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>每 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n second(s)</source>
        <translation>
            <numerusform>每 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Every key and every session</source>
        <translation>所有密钥和所有会话</translation>
    </message>
    <message>
        <source>Every key that acts for me</source>
        <translation>所有代我行事的密钥</translation>
    </message>
    <message>
        <source>Every key that acts for you there stops working. It cannot be undone.</source>
        <translation>在那里代您行事的所有密钥都将失效。无法撤销。</translation>
    </message>
    <message>
        <source>Every session goes on under the same address, and the sites notice nothing. Readers of the public record can tell that these sessions belong together.</source>
        <translation>每个会话以同一地址继续，网站不会察觉。查看公开记录的人可以看出这些会话属于同一人。</translation>
    </message>
    <message>
        <source>Every sign-in here needs a touch, so it cannot happen silently.</source>
        <translation>这里每次登录都需要触摸，因此不会悄然发生。</translation>
    </message>
    <message>
        <source>Every site that you sign in to is listed here, with the keys that act for you there.</source>
        <translation>您登录的每个网站，以及在那里代您行事的密钥，都列在这里。</translation>
    </message>
    <message>
        <source>Everything, with receipts</source>
        <translation>全部内容，含回执</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Expires in {time}</source>
        <translation>{time} 后过期</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>导出到文件</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>导出到文件…</translation>
    </message>
    <message>
        <source>Export what happened</source>
        <translation>导出所发生的事</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
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
        <translation>正在获取请求…</translation>
    </message>
    <message>
        <source>First camera</source>
        <translation>第一个摄像头</translation>
    </message>
    <message>
        <source>For trying out</source>
        <translation>用于试用</translation>
    </message>
    <message>
        <source>For {length}</source>
        <translation>为期 {length}</translation>
    </message>
    <message>
        <source>Fourth camera</source>
        <translation>第四个摄像头</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>从文件</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>归还</translation>
    </message>
    <message>
        <source>Give it: {claim}</source>
        <translation>提供：{claim}</translation>
    </message>
    <message>
        <source>Good for trying out. For real use, join a network that others run.</source>
        <translation>适合试用。正式使用请加入由他人运营的网络。</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>现在就在</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>High contrast has stronger lines and colours.</source>
        <translation>高对比度的线条和颜色更强烈。</translation>
    </message>
    <message>
        <source>Hold the code before the camera</source>
        <translation>把码对准摄像头</translation>
    </message>
    <message>
        <source>Hold to approve</source>
        <translation>按住以批准</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>主页</translation>
    </message>
    <message>
        <source>How Countersign looks and behaves on this computer. Changes hold at once.</source>
        <translation>Countersign 在此电脑上的外观与行为。更改立即生效。</translation>
    </message>
    <message>
        <source>How a key is touched: on its round contact, when it blinks</source>
        <translation>如何触摸密钥：在闪烁时触摸其圆形触点</translation>
    </message>
    <message>
        <source>How long its key is good for</source>
        <translation>它的密钥有效多久</translation>
    </message>
    <message>
        <source>How much was used is what {site} reports; it last did {when}.</source>
        <translation>用量由 {site} 报告；上次为 {when}。</translation>
    </message>
    <message>
        <source>How often relay and registry are asked whether all is well, while you look at the window.</source>
        <translation>您查看窗口时，多久询问一次中继和登记簿是否正常。</translation>
    </message>
    <message>
        <source>I have it here</source>
        <translation>它就在我手边</translation>
    </message>
    <message>
        <source>I have it, or it was wiped</source>
        <translation>还在我手里，或已清除</translation>
    </message>
    <message>
        <source>I have one already</source>
        <translation>我已经有了</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>我已写下</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Identity code</source>
        <translation>身份代码</translation>
    </message>
    <message>
        <source>Identity code, for a camera</source>
        <translation>身份代码，供摄像头读取</translation>
    </message>
    <message>
        <source>If it is lost or breaks, nobody can bring the identity back.</source>
        <translation>若它丢失或损坏，没有人能找回身份。</translation>
    </message>
    <message>
        <source>If you see no page with a number for this login, deny.</source>
        <translation>如果您没有看到带数字的登录页面，请拒绝。</translation>
    </message>
    <message>
        <source>If you see no page with this number, deny.</source>
        <translation>如果您没有看到带此数字的页面，请拒绝。</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>In English, so that whoever helps you can read it too. It names no person, and nothing in it is secret.</source>
        <translation>使用英文，以便帮助您的人也能看懂。其中不含人名，也没有秘密。</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>在文件中</translation>
    </message>
    <message>
        <source>In this order. They are shown this once; whoever has them can open your identity.</source>
        <translation>按此顺序。只显示这一次；拿到它们的人就能打开您的身份。</translation>
    </message>
    <message>
        <source>Install or unlock the system’s keyring, and start Countersign again.</source>
        <translation>请安装或解锁系统密钥环，然后重新启动 Countersign。</translation>
    </message>
    <message>
        <source>Is this the network you mean?</source>
        <translation>这是您要加入的网络吗？</translation>
    </message>
    <message>
        <source>It answered your touch, and it opens your identity.</source>
        <translation>它响应了您的触摸，并能打开您的身份。</translation>
    </message>
    <message>
        <source>It calls itself {name}, a name with hidden or reordered characters.</source>
        <translation>它自称 {name}，其中有隐藏或重排的字符。</translation>
    </message>
    <message>
        <source>It calls itself {name}, which is not its address.</source>
        <translation>它自称 {name}，这并非其地址。</translation>
    </message>
    <message>
        <source>It calls itself {name}, which is not written with the letters it seems to be.</source>
        <translation>它自称 {name}，所用字母与看上去的不同。</translation>
    </message>
    <message>
        <source>It calls itself {name}; its name has {count} characters.</source>
        <translation>它自称 {name}；名称有 {count} 个字符。</translation>
    </message>
    <message>
        <source>It calls itself {name}; nobody checked the sign in that name.</source>
        <translation>它自称 {name}；名称中的标记没有人核实过。</translation>
    </message>
    <message>
        <source>It can ask for no approval of yours from then on. Your sessions go on. It takes one touch of a key of yours.</source>
        <translation>此后它不能再请求您的批准。您的会话继续。需要触摸一次您的密钥。</translation>
    </message>
    <message>
        <source>It cannot be undone, and holds for programs and agents that work for you at this moment.</source>
        <translation>无法撤销，且对此刻为您工作的程序和代理同样生效。</translation>
    </message>
    <message>
        <source>It cannot verify you, so it is weaker: add it later, as a second way in.</source>
        <translation>它无法验证您，因此较弱：请稍后作为第二种方式添加。</translation>
    </message>
    <message>
        <source>It gets</source>
        <translation>它将获得</translation>
    </message>
    <message>
        <source>It is lost, or somebody took it</source>
        <translation>已丢失，或被人拿走</translation>
    </message>
    <message>
        <source>It is not one of your keys yet. You can add it.</source>
        <translation>它还不是您的密钥。您可以添加它。</translation>
    </message>
    <message>
        <source>It is plugged in</source>
        <translation>已插入</translation>
    </message>
    <message>
        <source>It is plugged in again</source>
        <translation>已重新插入</translation>
    </message>
    <message>
        <source>It is too bright; tilt the code, or darken the screen with the code.</source>
        <translation>太亮了；请倾斜码，或调暗显示码的屏幕。</translation>
    </message>
    <message>
        <source>It is too dark; turn on a light, or brighten the screen with the code.</source>
        <translation>太暗了；请开灯，或调亮显示码的屏幕。</translation>
    </message>
    <message>
        <source>It leads to {host}.</source>
        <translation>它指向 {host}。</translation>
    </message>
    <message>
        <source>It may do nothing for you from then on. It cannot be undone.</source>
        <translation>此后它不能再代您做任何事。无法撤销。</translation>
    </message>
    <message numerus="yes">
        <source>It may fail to recognise you %n time(s) more; then it wants its PIN.</source>
        <translation>
            <numerusform>它还可以有 %n 次认不出您；之后将要求 PIN。</numerusform>
        </translation>
    </message>
    <message>
        <source>It opens nothing from then on.</source>
        <translation>此后它什么也打不开。</translation>
    </message>
    <message>
        <source>It runs on this computer: start it with “countersign network up”.</source>
        <translation>它在此电脑上运行：请用“countersign network up”启动。</translation>
    </message>
    <message>
        <source>It says where your identity is and opens nothing by itself: a key of yours does, there.</source>
        <translation>它说明您的身份在哪里，本身打不开任何东西：在那里由您的密钥打开。</translation>
    </message>
    <message>
        <source>It shows nothing of yours, and holds none of your secrets. A touch of your key opens it.</source>
        <translation>它不显示您的任何内容，也不保存您的秘密。触摸密钥即可打开。</translation>
    </message>
    <message>
        <source>Its PIN is blocked; it must be reset before it can be used</source>
        <translation>其 PIN 已锁定；须重置后才能使用</translation>
    </message>
    <message>
        <source>Its address has “{part}” where its name says “{name}”; look twice.</source>
        <translation>其地址为“{part}”，而名称写作“{name}”；请仔细看。</translation>
    </message>
    <message>
        <source>Its blocks are checked by processes on this computer alone.</source>
        <translation>其区块只由此电脑上的进程检查。</translation>
    </message>
    <message>
        <source>Its key acts until</source>
        <translation>其密钥有效至</translation>
    </message>
    <message>
        <source>Its key may, without asking again</source>
        <translation>其密钥可以，无需再问</translation>
    </message>
    <message>
        <source>Its keys are lost; use the recovery phrase</source>
        <translation>密钥已丢失；使用恢复短语</translation>
    </message>
    <message>
        <source>Its version, and the licences of all it is made of.</source>
        <translation>版本，以及所有组成部分的许可证。</translation>
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
        <translation>加入</translation>
    </message>
    <message>
        <source>Join a network</source>
        <translation>加入网络</translation>
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
        <translation>全部保留</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep it somewhere else than the first. Three touches.</source>
        <translation>请与第一个分开存放。触摸三次。</translation>
    </message>
    <message>
        <source>Keep the name</source>
        <translation>保留名称</translation>
    </message>
    <message>
        <source>Keeps the public record of your sessions. Its signature is on every block.</source>
        <translation>保存您会话的公开记录。每个区块都有其签名。</translation>
    </message>
    <message>
        <source>Kept by this computer, for trying out</source>
        <translation>由此电脑保管，用于试用</translation>
    </message>
    <message>
        <source>Kept by this computer: for trying out, weaker than a key you can hold.</source>
        <translation>由此电脑保管：用于试用，弱于可拿在手中的密钥。</translation>
    </message>
    <message>
        <source>Kept sealed, on this computer only.</source>
        <translation>密封保存，只在此电脑上。</translation>
    </message>
    <message>
        <source>Key at home</source>
        <translation>家里的密钥</translation>
    </message>
    <message>
        <source>Key at port {port}</source>
        <translation>端口 {port} 上的密钥</translation>
    </message>
    <message>
        <source>Key at {place}</source>
        <translation>{place} 的密钥</translation>
    </message>
    <message>
        <source>Key on a reader</source>
        <translation>读卡器上的密钥</translation>
    </message>
    <message>
        <source>Key on {reader}</source>
        <translation>{reader} 上的密钥</translation>
    </message>
    <message>
        <source>Key {digits}</source>
        <translation>密钥 {digits}</translation>
    </message>
    <message>
        <source>Key …{end}</source>
        <translation>密钥 …{end}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Keys and the network are asked; this takes a few seconds at most.</source>
        <translation>正在询问密钥和网络；最多几秒钟。</translation>
    </message>
    <message>
        <source>Keys get lost and break. With a second way in, that costs nothing.</source>
        <translation>密钥会丢失或损坏。有了第二种方式，就不用担心。</translation>
    </message>
    <message>
        <source>Keys that act for you</source>
        <translation>代您行事的密钥</translation>
    </message>
    <message>
        <source>Keys that acted for you</source>
        <translation>曾代您行事的密钥</translation>
    </message>
    <message>
        <source>Keys that it accepts</source>
        <translation>它接受的密钥</translation>
    </message>
    <message>
        <source>Keys that open it</source>
        <translation>能打开它的密钥</translation>
    </message>
    <message>
        <source>Keys that went with it</source>
        <translation>随之失去的密钥</translation>
    </message>
    <message>
        <source>Keys, camera, keyring and network, with what to do where something is missing.</source>
        <translation>密钥、摄像头、密钥环和网络，以及缺少时该怎么做。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>允许进入</translation>
    </message>
    <message>
        <source>Let the key {name} in</source>
        <translation>已允许密钥 {name} 进入</translation>
    </message>
    <message>
        <source>Licence of {name}</source>
        <translation>{name} 的许可证</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Light or dark.</source>
        <translation>浅色或深色。</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Link from the clipboard</source>
        <translation>来自剪贴板的链接</translation>
    </message>
    <message>
        <source>Link opened by another program</source>
        <translation>由其他程序打开的链接</translation>
    </message>
    <message>
        <source>Link you entered</source>
        <translation>您输入的链接</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Lock at once</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>锁定窗口</translation>
    </message>
    <message>
        <source>Locking…</source>
        <translation>正在锁定…</translation>
    </message>
    <message>
        <source>Login only · once, {since}</source>
        <translation>仅登录 · 一次，{since}</translation>
    </message>
    <message numerus="yes">
        <source>Login only · {count} time(s) since {since}</source>
        <translation>
            <numerusform>仅登录 · 自 {since} 起 {count} 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Logins and endings will be listed here.</source>
        <translation>登录与结束将列在这里。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再找一次</translation>
    </message>
    <message>
        <source>Look at the words</source>
        <translation>查看这些词</translation>
    </message>
    <message>
        <source>Look at what works on this computer</source>
        <translation>查看此电脑上哪些可用</translation>
    </message>
    <message>
        <source>Look at your paper</source>
        <translation>请看您的纸</translation>
    </message>
    <message>
        <source>Look back {time}</source>
        <translation>回看 {time}</translation>
    </message>
    <message>
        <source>Looking for a code in this picture went wrong; try again, or use another picture.</source>
        <translation>在此图片中查找码时出错；请重试，或换一张图片。</translation>
    </message>
    <message>
        <source>Looking for a code…</source>
        <translation>正在查找码…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Lose every key and the recovery phrase, and the identity is lost: nobody can bring it back, not this app and not the network.</source>
        <translation>若所有密钥和恢复短语都丢失，身份也就丢失了：没有人能找回，此应用和网络都不能。</translation>
    </message>
    <message>
        <source>Lost your keys?</source>
        <translation>密钥丢了？</translation>
    </message>
    <message>
        <source>Made a recovery phrase</source>
        <translation>已创建恢复短语</translation>
    </message>
    <message>
        <source>Made of, with its licences</source>
        <translation>组成部分及其许可证</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>重新创建</translation>
    </message>
    <message>
        <source>Make a new recovery phrase</source>
        <translation>重新创建恢复短语</translation>
    </message>
    <message>
        <source>Make a recovery phrase</source>
        <translation>创建恢复短语</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>创建</translation>
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
        <translation>下面还有 ↓</translation>
    </message>
    <message>
        <source>More than one login code was found; show only the one you mean.</source>
        <translation>找到不止一个登录码；请只显示您要的那个。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name of the new key</source>
        <translation>新密钥的名称</translation>
    </message>
    <message>
        <source>Name of this identity</source>
        <translation>此身份的名称</translation>
    </message>
    <message>
        <source>Name of {thing}</source>
        <translation>{thing} 的名称</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Network and help</source>
        <translation>网络与帮助</translation>
    </message>
    <message>
        <source>Network: {network}</source>
        <translation>网络：{network}</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新 PIN</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>再次输入新 PIN</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>新短语</translation>
    </message>
    <message>
        <source>New since your last sign-in: this site also acts at {addresses}.</source>
        <translation>自您上次登录后新增：此网站还在 {addresses} 行事。</translation>
    </message>
    <message>
        <source>New to you</source>
        <translation>首次使用</translation>
    </message>
    <message>
        <source>No camera was found there; plug one in, choose another one, or scan the screen instead.</source>
        <translation>没有找到摄像头；请插入一个、另选一个，或改为扫描屏幕。</translation>
    </message>
    <message>
        <source>No fingerprint is set up on this computer; add one in its settings, or use a security key.</source>
        <translation>此电脑未设置指纹；请在其设置中添加，或使用安全密钥。</translation>
    </message>
    <message>
        <source>No identity here has this recovery phrase; check the words and the network.</source>
        <translation>这里没有身份使用此恢复短语；请检查这些词和网络。</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>没有密钥</translation>
    </message>
    <message>
        <source>No key is here</source>
        <translation>这里没有密钥</translation>
    </message>
    <message>
        <source>No key is here yet</source>
        <translation>这里还没有密钥</translation>
    </message>
    <message>
        <source>No key that stays, and no recovery phrase, authorises this change, so it was refused.</source>
        <translation>保留的密钥和恢复短语都未授权此更改，已拒绝。</translation>
    </message>
    <message>
        <source>No keyring: weaker</source>
        <translation>无密钥环：较弱</translation>
    </message>
    <message>
        <source>No login code was found; make sure that the whole code is visible.</source>
        <translation>没有找到登录码；请确保整个码可见。</translation>
    </message>
    <message>
        <source>No program on this desktop could ask for your password; log in on the screen itself, or use a security key.</source>
        <translation>此桌面上没有程序能询问您的密码；请直接在该屏幕上登录，或使用安全密钥。</translation>
    </message>
    <message>
        <source>No secure connection could be made, so nothing was sent; try another network, or tell the server&apos;s operator.</source>
        <translation>无法建立安全连接，因此未发送任何内容；请换一个网络，或告知服务器运营者。</translation>
    </message>
    <message>
        <source>No security key is plugged in. Nothing needs one before you approve.</source>
        <translation>未插入安全密钥。批准之前不需要。</translation>
    </message>
    <message>
        <source>No security key was found; plug one in.</source>
        <translation>没有找到安全密钥；请插入一个。</translation>
    </message>
    <message>
        <source>No session is like that.</source>
        <translation>没有这样的会话。</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>还没有会话</translation>
    </message>
    <message>
        <source>No touch came in time.</source>
        <translation>未及时触摸。</translation>
    </message>
    <message>
        <source>Nobody answered this computer&apos;s question in time; try again.</source>
        <translation>没有人及时回答此电脑的提问；请重试。</translation>
    </message>
    <message>
        <source>Nobody checks its blocks beside the registry yet, so the registry&apos;s signature alone counts.</source>
        <translation>除登记簿外还没有人检查其区块，因此只凭登记簿的签名。</translation>
    </message>
    <message>
        <source>Nobody else has the copy of your identity on it.</source>
        <translation>没有别人拥有上面那份身份副本。</translation>
    </message>
    <message>
        <source>None is known on this computer; those that other computers gave end. You stay signed in.</source>
        <translation>此电脑没有已知的密钥；其他电脑给出的将结束。您仍保持登录。</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>Not exactly one of your keys has that name; use its id.</source>
        <translation>没有恰好一个密钥叫此名；请用其编号。</translation>
    </message>
    <message>
        <source>Not installed, so it has none.</source>
        <translation>未安装，因此没有。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Not made yet</source>
        <translation>尚未创建</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Not offered here.</source>
        <translation>这里不提供。</translation>
    </message>
    <message>
        <source>Nothing but prove that it is yours</source>
        <translation>除证明属于您之外，不做任何事</translation>
    </message>
    <message>
        <source>Nothing changes for the sites you use, or for your other computers.</source>
        <translation>您使用的网站和您的其他电脑都不受影响。</translation>
    </message>
    <message>
        <source>Nothing happened in this time.</source>
        <translation>这段时间没有发生任何事。</translation>
    </message>
    <message>
        <source>Nothing that happened is like that.</source>
        <translation>没有这样的记录。</translation>
    </message>
    <message>
        <source>Nothing that the camera sees is kept.</source>
        <translation>摄像头看到的一切都不会保存。</translation>
    </message>
    <message>
        <source>Nothing that you approved waits for an answer; give the login link.</source>
        <translation>您批准的内容都不在等待答复；请提供登录链接。</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>无需操作。</translation>
    </message>
    <message>
        <source>Nothing to do: it is always at hand.</source>
        <translation>无需操作：它一直可用。</translation>
    </message>
    <message>
        <source>Nothing was left to end.</source>
        <translation>没有需要结束的了。</translation>
    </message>
    <message>
        <source>Nothing was sent there. Continue only if you know that name; you can then look at its network and set up an identity in it.</source>
        <translation>没有向那里发送任何内容。仅当您认识该名称时才继续；随后可以查看其网络并在其中设置身份。</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>还没有</translation>
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
        <translation>现在选密钥</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>数字 {number}</translation>
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
        <translation>此窗口的语言；签署的内容仍为英文。</translation>
    </message>
    <message>
        <source>On another computer, on paper, or in a file.</source>
        <translation>在另一台电脑、纸上或文件中。</translation>
    </message>
    <message>
        <source>On macOS only an installed app opens login links; install Countersign, or paste the link.</source>
        <translation>在 macOS 上只有已安装的应用能打开登录链接；请安装 Countersign，或粘贴链接。</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>在纸上</translation>
    </message>
    <message>
        <source>On the other computer: Computers, Add another computer, Export to a file. It stays sealed.</source>
        <translation>在另一台电脑上：电脑 → 添加另一台电脑 → 导出到文件。它保持密封。</translation>
    </message>
    <message>
        <source>On the other computer: Computers, Add another computer. The code opens nothing by itself.</source>
        <translation>在另一台电脑上：电脑 → 添加另一台电脑。代码本身打不开任何东西。</translation>
    </message>
    <message>
        <source>On the reader</source>
        <translation>在读卡器上</translation>
    </message>
    <message>
        <source>One approval was signed and not answered</source>
        <translation>有一次批准已签名但未获答复</translation>
    </message>
    <message>
        <source>One end is signed and waits for the registry. It goes out by itself, without a touch.</source>
        <translation>一项结束操作已签名，正等待登记簿。会自动发出，无需触摸。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>One more way in</source>
        <translation>另一种进入方式</translation>
    </message>
    <message>
        <source>One of those who check.</source>
        <translation>检查者之一。</translation>
    </message>
    <message>
        <source>One session ended by block {block}, and every key with it.</source>
        <translation>一个会话已于区块 {block} 结束，其中的密钥一并结束。</translation>
    </message>
    <message>
        <source>One touch of another of your keys is needed.</source>
        <translation>需要触摸您的另一个密钥。</translation>
    </message>
    <message>
        <source>One touch of your key ends all of it.</source>
        <translation>触摸一次密钥即可全部结束。</translation>
    </message>
    <message>
        <source>Only keys whose maker vouches for them.</source>
        <translation>只接受制造商担保的密钥。</translation>
    </message>
    <message>
        <source>Only one key opens your identity</source>
        <translation>只有一个密钥能打开您的身份</translation>
    </message>
    <message>
        <source>Only security keys that can verify you.</source>
        <translation>只接受能验证您的安全密钥。</translation>
    </message>
    <message>
        <source>Only the end of this address counts, “{end}”; “{start}” is not the site.</source>
        <translation>此地址只有结尾“{end}”算数；“{start}”不是该网站。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open Countersign</source>
        <translation>打开 Countersign</translation>
    </message>
    <message>
        <source>Open Countersign to see what for.</source>
        <translation>打开 Countersign 查看用途。</translation>
    </message>
    <message>
        <source>Open Countersign to see who asks.</source>
        <translation>打开 Countersign 查看是谁在请求。</translation>
    </message>
    <message>
        <source>Open a picture of the code</source>
        <translation>打开一张码的图片</translation>
    </message>
    <message>
        <source>Open an identity you have</source>
        <translation>打开您已有的身份</translation>
    </message>
    <message>
        <source>Open image</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开它</translation>
    </message>
    <message>
        <source>Opened on the computer {name}</source>
        <translation>已在电脑 {name} 上打开</translation>
    </message>
    <message>
        <source>Opens by itself</source>
        <translation>可独自打开</translation>
    </message>
    <message>
        <source>PDF files cannot be read on this computer; open a picture of the code instead.</source>
        <translation>此电脑无法读取 PDF 文件；请改为打开码的图片。</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>已设置 PIN</translation>
    </message>
    <message numerus="yes">
        <source>PIN set, %n attempt(s) left</source>
        <translation>
            <numerusform>已设置 PIN，还可尝试 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>PIN that holds now</source>
        <translation>当前 PIN</translation>
    </message>
    <message>
        <source>Paper, not a file or a photo: no window can keep other programs from seeing the screen.</source>
        <translation>请用纸，不要用文件或照片：任何窗口都无法阻止其他程序看到屏幕。</translation>
    </message>
    <message>
        <source>Part of this address cannot be read; do not trust it.</source>
        <translation>此地址有一部分无法读取；请勿信任。</translation>
    </message>
    <message>
        <source>Part of this computer</source>
        <translation>此电脑的一部分</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>Paste link</source>
        <translation>粘贴链接</translation>
    </message>
    <message>
        <source>Paste the link</source>
        <translation>粘贴链接</translation>
    </message>
    <message>
        <source>Permissions (ReCap)</source>
        <translation>权限 (ReCap)</translation>
    </message>
    <message>
        <source>Permissions (ReCap):</source>
        <translation>权限 (ReCap)：</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures and PDF ({endings})</source>
        <translation>图片和 PDF ({endings})</translation>
    </message>
    <message>
        <source>Pictures of the screen</source>
        <translation>屏幕图片</translation>
    </message>
    <message>
        <source>Plug in your security key</source>
        <translation>请插入您的安全密钥</translation>
    </message>
    <message>
        <source>Plug it in when you approve a login.</source>
        <translation>批准登录时插入即可。</translation>
    </message>
    <message>
        <source>Plug one in, or lay it on the reader: it appears here at once.</source>
        <translation>插入密钥，或放到读卡器上：会立即显示在这里。</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>已插入</translation>
    </message>
    <message>
        <source>Point at the code, or open the link. You see who asks before anything is signed.</source>
        <translation>对准码或打开链接。在签署任何内容之前，您会看到是谁在请求。</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>个人资料</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Quit Countersign</source>
        <translation>退出 Countersign</translation>
    </message>
    <message>
        <source>Read it with the webcam</source>
        <translation>用摄像头读取</translation>
    </message>
    <message>
        <source>Read this part first; then approve.</source>
        <translation>请先读这一部分，再批准。</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Receipt: {what}, {day}, {time}</source>
        <translation>回执：{what}，{day}，{time}</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Recognises you</source>
        <translation>能认出您</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>Recorded: block {block}, {day}</source>
        <translation>已记录：区块 {block}，{day}</translation>
    </message>
    <message>
        <source>Recovered with the phrase, with the key {name}</source>
        <translation>已用短语恢复，使用密钥 {name}</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>恢复短语</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>Registry cannot be reached</source>
        <translation>无法连接登记簿</translation>
    </message>
    <message>
        <source>Registry is away</source>
        <translation>登记簿无法连接</translation>
    </message>
    <message>
        <source>Registry key</source>
        <translation>登记簿密钥</translation>
    </message>
    <message>
        <source>Registry, block {height}</source>
        <translation>登记簿，区块 {height}</translation>
    </message>
    <message>
        <source>Registry: {host}</source>
        <translation>登记簿：{host}</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>中继</translation>
    </message>
    <message>
        <source>Relay and registry answer, and the clocks agree. The newest block is {block}.</source>
        <translation>中继和登记簿均有响应，时钟一致。最新区块为 {block}。</translation>
    </message>
    <message>
        <source>Relay and registry are processes on this computer, so nobody else checks what they record.</source>
        <translation>中继和登记簿都是此电脑上的进程，因此没有别人检查其记录。</translation>
    </message>
    <message>
        <source>Relay: {host}</source>
        <translation>中继：{host}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove {computer}</source>
        <translation>移除 {computer}</translation>
    </message>
    <message>
        <source>Remove {computer}?</source>
        <translation>移除 {computer}？</translation>
    </message>
    <message>
        <source>Remove {key}</source>
        <translation>移除 {key}</translation>
    </message>
    <message>
        <source>Remove {key}?</source>
        <translation>移除 {key}？</translation>
    </message>
    <message>
        <source>Removed the computer {name}</source>
        <translation>已移除电脑 {name}</translation>
    </message>
    <message>
        <source>Removed the key {name}</source>
        <translation>已移除密钥 {name}</translation>
    </message>
    <message>
        <source>Removed the lost key {name}</source>
        <translation>已移除丢失的密钥 {name}</translation>
    </message>
    <message>
        <source>Rename {thing}</source>
        <translation>重命名 {thing}</translation>
    </message>
    <message>
        <source>Renew the seed as well</source>
        <translation>同时更新种子</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Request:</source>
        <translation>请求：</translation>
    </message>
    <message>
        <source>Runs on this computer</source>
        <translation>在此电脑上运行</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>保存回执</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>保存回执</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已保存为 {file}。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Saved. The file is sealed: only a key or the phrase opens it.</source>
        <translation>已保存。文件是密封的：只有密钥或短语能打开。</translation>
    </message>
    <message>
        <source>Scan screen</source>
        <translation>扫描屏幕</translation>
    </message>
    <message>
        <source>Screen {number}</source>
        <translation>屏幕 {number}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search sessions</source>
        <translation>搜索会话</translation>
    </message>
    <message>
        <source>Second camera</source>
        <translation>第二个摄像头</translation>
    </message>
    <message>
        <source>Security key</source>
        <translation>安全密钥</translation>
    </message>
    <message>
        <source>Security key PIN</source>
        <translation>安全密钥 PIN</translation>
    </message>
    <message>
        <source>Security key not here</source>
        <translation>安全密钥不在</translation>
    </message>
    <message>
        <source>Security key ready</source>
        <translation>安全密钥就绪</translation>
    </message>
    <message>
        <source>Security key unusable</source>
        <translation>安全密钥不可用</translation>
    </message>
    <message>
        <source>Security keys that can verify you, and the virtual key.</source>
        <translation>能验证您的安全密钥，以及虚拟密钥。</translation>
    </message>
    <message>
        <source>See who asks for a login, and approve it with one touch of your key.</source>
        <translation>查看谁请求登录，触摸一次密钥即可批准。</translation>
    </message>
    <message>
        <source>See who asks, and for what, before anything is signed.</source>
        <translation>在签署任何内容之前，先看清是谁、为何请求。</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即发送</translation>
    </message>
    <message>
        <source>Sending it again needs no touch.</source>
        <translation>重新发送无需触摸。</translation>
    </message>
    <message>
        <source>Sending it again…</source>
        <translation>正在重新发送…</translation>
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
        <translation>会话</translation>
    </message>
    <message>
        <source>Session address {address}</source>
        <translation>会话地址 {address}</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>设置 PIN</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>设置 PIN</translation>
    </message>
    <message>
        <source>Set a PIN for your key</source>
        <translation>为您的密钥设置 PIN</translation>
    </message>
    <message>
        <source>Set a PIN for {key}</source>
        <translation>为 {key} 设置 PIN</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Set up a new identity</source>
        <translation>设置新身份</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Several are plugged in, so there is one more touch after this.</source>
        <translation>插入了多个密钥，因此之后还要再触摸一次。</translation>
    </message>
    <message>
        <source>Shortcut {keys}</source>
        <translation>快捷键 {keys}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show all sessions</source>
        <translation>显示所有会话</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>显示更早的</translation>
    </message>
    <message>
        <source>Show this one</source>
        <translation>显示这个</translation>
    </message>
    <message>
        <source>Show version and licences</source>
        <translation>显示版本和许可证</translation>
    </message>
    <message>
        <source>Show {identity}</source>
        <translation>显示 {identity}</translation>
    </message>
    <message>
        <source>Shown: {which}</source>
        <translation>显示：{which}</translation>
    </message>
    <message>
        <source>Sign in, nothing else</source>
        <translation>仅登录，别无其他</translation>
    </message>
    <message>
        <source>Signed in to {name}</source>
        <translation>已登录 {name}</translation>
    </message>
    <message>
        <source>Signed in to {site}</source>
        <translation>已登录 {site}</translation>
    </message>
    <message>
        <source>Since your last sign-in this site has given up {addresses}.</source>
        <translation>自您上次登录后，此网站放弃了 {addresses}。</translation>
    </message>
    <message>
        <source>Sites are told that nobody has checked it.</source>
        <translation>网站会被告知无人核实过。</translation>
    </message>
    <message>
        <source>Sites that you sign in to will be listed here.</source>
        <translation>您登录的网站将列在这里。</translation>
    </message>
    <message>
        <source>So that a login that is opened on this computer is shown at once.</source>
        <translation>这样在此电脑上打开的登录会立即显示。</translation>
    </message>
    <message>
        <source>Some of your settings could not be read; please look through them. What you change now is kept.</source>
        <translation>您的部分设置无法读取；请查看一遍。现在所做的更改会保留。</translation>
    </message>
    <message>
        <source>Something else answered in the server&apos;s place; if this network wants a sign-in, do that in a browser and try again.</source>
        <translation>有其他程序代替服务器应答；若此网络需要登录，请在浏览器中完成后重试。</translation>
    </message>
    <message>
        <source>Something else answered in the system&apos;s name, so nothing was signed; tell whoever runs this computer.</source>
        <translation>有其他程序冒用系统名义应答，因此未签署任何内容；请告知此电脑的管理者。</translation>
    </message>
    <message>
        <source>Something went wrong in this app; try again, and tell its makers if it stays.</source>
        <translation>此应用出了问题；请重试，若仍出现请告知开发者。</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Start and tray</source>
        <translation>启动与托盘</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>登录系统时启动</translation>
    </message>
    <message>
        <source>Start without a window</source>
        <translation>启动时不显示窗口</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>留在托盘</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>关闭窗口时留在托盘</translation>
    </message>
    <message>
        <source>Stay in the tray?</source>
        <translation>要留在托盘吗？</translation>
    </message>
    <message>
        <source>Step {number} of {of}</source>
        <translation>第 {number} 步，共 {of} 步</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Strong: what opens your vault stays in your security key or in Windows Hello, which ask each time.</source>
        <translation>强：打开保险库的秘密留在您的安全密钥或 Windows Hello 中，每次都会询问。</translation>
    </message>
    <message>
        <source>Switch identity</source>
        <translation>切换身份</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Test {key}</source>
        <translation>测试 {key}</translation>
    </message>
    <message>
        <source>That PIN is not right.</source>
        <translation>PIN 不正确。</translation>
    </message>
    <message>
        <source>That PIN is not right; check it before you try again.</source>
        <translation>PIN 不正确；请核对后再试。</translation>
    </message>
    <message>
        <source>That another computer saved, with one of its keys or its phrase.</source>
        <translation>由另一台电脑保存，配合其密钥或短语。</translation>
    </message>
    <message>
        <source>That computer is not one of this identity&apos;s.</source>
        <translation>那台电脑不属于此身份。</translation>
    </message>
    <message>
        <source>That identity is not on this computer.</source>
        <translation>该身份不在此电脑上。</translation>
    </message>
    <message>
        <source>That is not an amount that fits here; write it like 500 MB, 20, 5/min or 30m.</source>
        <translation>该数值在此不合适；请写成 500 MB、20、5/min 或 30m。</translation>
    </message>
    <message>
        <source>That is not an email address; write it like ada@example.org, or leave it empty.</source>
        <translation>这不是电子邮件地址；请写成类似 ada@example.org，或留空。</translation>
    </message>
    <message>
        <source>The key of {name} ended elsewhere</source>
        <translation>{name} 的密钥已在别处结束</translation>
    </message>
    <message>
        <source>The session with {name} ended elsewhere</source>
        <translation>与 {name} 的会话已在别处结束</translation>
    </message>
    <message>
        <source>This database belongs to another provider; put that provider&apos;s key back, or use a database of its own.</source>
        <translation>此数据库属于另一个提供方。请放回该提供方的密钥，或使用自己的数据库。</translation>
    </message>
    <message>
        <source>What happened earlier is in the file that Export writes.</source>
        <translation>更早的记录在“导出”写入的文件中。</translation>
    </message>
    <message>
        <source>Whoever is at this computer can open it with a virtual key that has no PIN.</source>
        <translation>在此电脑前的任何人都可以用没有 PIN 的虚拟密钥打开它。</translation>
    </message>
    <message numerus="yes">
        <source>The registry refused to end %n session(s) or key(s); look again later.</source>
        <translation>
            <numerusform>登记簿拒绝结束 %n 个会话或密钥；请稍后再看。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You are signed out of %n sites, and can sign in again as someone new to each.</source>
        <translation>
            <numerusform>您已退出 %n 个网站，可以作为新的人重新登录各网站。</numerusform>
        </translation>
    </message>
    <message>
        <source>You are signed out of one site, and can sign in again as someone new to it.</source>
        <translation>您已退出一个网站，可以作为新的人重新登录。</translation>
    </message>
    <message>
        <source>That is not the number on the page. You have one more try; without such a page, deny.</source>
        <translation>这不是页面上的数字。还可再试一次；若没有这样的页面，请拒绝。</translation>
    </message>
    <message>
        <source>That is not the word on the list; write the words down and start again.</source>
        <translation>这不是列表上的词；请写下这些词后重新开始。</translation>
    </message>
    <message>
        <source>That is the number on the page.</source>
        <translation>与页面上的数字一致。</translation>
    </message>
    <message>
        <source>That key is not one of this identity&apos;s.</source>
        <translation>该密钥不属于此身份。</translation>
    </message>
    <message>
        <source>That login is not being shown any more; give its link again.</source>
        <translation>该登录已不再显示；请重新提供链接。</translation>
    </message>
    <message>
        <source>That passphrase does not open your identity on this computer; check it, or use another of your keys.</source>
        <translation>该口令打不开此电脑上的身份；请核对，或使用其他密钥。</translation>
    </message>
    <message>
        <source>That passphrase is not right.</source>
        <translation>口令不正确。</translation>
    </message>
    <message>
        <source>That passphrase is too easy to guess.</source>
        <translation>口令太容易被猜到。</translation>
    </message>
    <message>
        <source>That passphrase is too easy to guess; use 12 characters or more, and no common words alone.</source>
        <translation>口令太容易被猜到；请用 12 个以上字符，且不要只用常见词。</translation>
    </message>
    <message>
        <source>The PIN goes to the key and nowhere else. The touch comes next.</source>
        <translation>PIN 只发送给密钥，不会去别处。接着是触摸。</translation>
    </message>
    <message>
        <source>The account is not bound to this approval, so it was refused.</source>
        <translation>该账户未绑定到此批准，已拒绝。</translation>
    </message>
    <message>
        <source>The approval allows more than was asked for, so it was refused.</source>
        <translation>此批准超出所请求的范围，已拒绝。</translation>
    </message>
    <message>
        <source>The approval took too long; try again, with one new touch.</source>
        <translation>批准用时过长；请重试，并重新触摸一次。</translation>
    </message>
    <message>
        <source>The arrow keys move the circle, plus and minus make it smaller and larger.</source>
        <translation>方向键移动圆圈，加号和减号放大或缩小。</translation>
    </message>
    <message>
        <source>The block in this approval is not one of this network&apos;s; try again.</source>
        <translation>此批准中的区块不属于此网络；请重试。</translation>
    </message>
    <message>
        <source>The camera gives no pictures; unplug it, plug it in and try again, or choose another one.</source>
        <translation>摄像头没有画面；请拔下再插入后重试，或另选一个。</translation>
    </message>
    <message>
        <source>The camera is starting…</source>
        <translation>摄像头正在启动…</translation>
    </message>
    <message>
        <source>The camera was unplugged; plug it in and try again.</source>
        <translation>摄像头已拔出；请插入后重试。</translation>
    </message>
    <message>
        <source>The challenge was made with a key that this identity does not have.</source>
        <translation>该质询所用的密钥不属于此身份。</translation>
    </message>
    <message>
        <source>The challenge was not made from what you approved, so this was refused.</source>
        <translation>该质询并非由您批准的内容生成，已拒绝。</translation>
    </message>
    <message>
        <source>The database does not answer; try again in a moment.</source>
        <translation>数据库没有响应；请稍后重试。</translation>
    </message>
    <message>
        <source>The desktop did not hand over a picture in time; try again.</source>
        <translation>桌面未及时交出画面；请重试。</translation>
    </message>
    <message>
        <source>The details handed out are not the ones that were agreed to, so this was refused.</source>
        <translation>交出的资料与约定的不符，已拒绝。</translation>
    </message>
    <message>
        <source>The disk is full; free some space and try again.</source>
        <translation>磁盘已满；请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The enrolment does not prove that its keys are held, so it was refused.</source>
        <translation>此注册未能证明持有其密钥，已拒绝。</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The fingerprint reader is locked after too many tries; unlock this computer with its password first.</source>
        <translation>指纹读取器因多次尝试而锁定；请先用密码解锁此电脑。</translation>
    </message>
    <message>
        <source>The first touch fetches the sealed identity and opens it, the second lets this computer in.</source>
        <translation>第一次触摸取回并打开密封的身份，第二次允许此电脑进入。</translation>
    </message>
    <message>
        <source>The first touch makes a key pair inside the key, the second seals your identity with it. It is like this once.</source>
        <translation>第一次触摸在密钥内生成密钥对，第二次用它密封您的身份。仅此一回。</translation>
    </message>
    <message>
        <source>The first touch makes a key pair inside the new key, the second seals your identity with it.</source>
        <translation>第一次触摸在新密钥内生成密钥对，第二次用它密封您的身份。</translation>
    </message>
    <message>
        <source>The first touch unlocks this computer, because the relay could not; the second approves.</source>
        <translation>第一次触摸解锁此电脑，因为中继未能做到；第二次批准。</translation>
    </message>
    <message>
        <source>The first two are of the new key: one makes a key pair inside it, one seals your identity. The last lets it in.</source>
        <translation>前两次触摸新密钥：一次生成密钥对，一次密封身份。最后一次允许它进入。</translation>
    </message>
    <message>
        <source>The identity code</source>
        <translation>身份代码</translation>
    </message>
    <message>
        <source>The identity record is not the newest one; fetch it again.</source>
        <translation>身份记录不是最新的；请重新获取。</translation>
    </message>
    <message>
        <source>The key did not accept that PIN: it is too short, too long or too simple.</source>
        <translation>密钥不接受该 PIN：太短、太长或太简单。</translation>
    </message>
    <message>
        <source>The key is for {client}</source>
        <translation>此密钥用于 {client}</translation>
    </message>
    <message>
        <source>The key is for {client}, which says: {purpose}</source>
        <translation>此密钥用于 {client}，其说明：{purpose}</translation>
    </message>
    <message>
        <source>The list of permissions is not well formed; start again on the site.</source>
        <translation>权限列表格式不正确；请在网站上重新开始。</translation>
    </message>
    <message>
        <source>The local network is already running.</source>
        <translation>本地网络已在运行。</translation>
    </message>
    <message>
        <source>The local network is not running; start it first.</source>
        <translation>本地网络未运行；请先启动。</translation>
    </message>
    <message>
        <source>The local {name} did not start; its log says why.</source>
        <translation>本地服务 {name} 未启动；日志中有原因。</translation>
    </message>
    <message>
        <source>The login request is not the one in the code; someone may have changed it, so it was refused.</source>
        <translation>登录请求与码中的不同；可能被改动，已拒绝。</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>该网络</translation>
    </message>
    <message>
        <source>The network&apos;s proxy does not answer; check the connection and this system&apos;s proxy settings.</source>
        <translation>网络代理没有响应；请检查连接和系统的代理设置。</translation>
    </message>
    <message>
        <source>The network&apos;s proxy does not let this app through; ask whoever runs it to allow the server.</source>
        <translation>网络代理不让此应用通过；请管理者允许该服务器。</translation>
    </message>
    <message>
        <source>The network&apos;s proxy wants a name and a password; put them into this system&apos;s proxy settings and try again.</source>
        <translation>网络代理要求用户名和密码；请填入系统的代理设置后重试。</translation>
    </message>
    <message>
        <source>The new identity record changes something that it may not, so it was refused.</source>
        <translation>新的身份记录更改了不允许更改的内容，已拒绝。</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>新密钥</translation>
    </message>
    <message>
        <source>The number is not the one the page shows; deny unless you started this login.</source>
        <translation>该数字不是页面显示的；若非您发起此登录，请拒绝。</translation>
    </message>
    <message>
        <source>The number that the page shows was not typed; type it, or deny.</source>
        <translation>未输入页面显示的数字；请输入，或拒绝。</translation>
    </message>
    <message>
        <source>The number was wrong twice, so this login was ended; start again on the site.</source>
        <translation>数字错了两次，此登录已终止；请在网站上重新开始。</translation>
    </message>
    <message>
        <source>The only key that opens it by itself, so it cannot be removed; add another one first.</source>
        <translation>唯一能独自打开它的密钥，因此不能移除；请先添加另一个。</translation>
    </message>
    <message>
        <source>The other side cannot store anything now; nothing was issued, try again later.</source>
        <translation>对方目前无法存储；未签发任何内容，请稍后再试。</translation>
    </message>
    <message>
        <source>The other side gave an answer that does not make sense; try again later.</source>
        <translation>对方的答复无法理解；请稍后再试。</translation>
    </message>
    <message>
        <source>The package does not name its licence.</source>
        <translation>该软件包没有说明许可证。</translation>
    </message>
    <message>
        <source>The page that asks may be in another network than this computer.</source>
        <translation>请求的页面可能与此电脑不在同一网络。</translation>
    </message>
    <message>
        <source>The page that wants you to sign in shows it below its code.</source>
        <translation>您要登录的页面在码下方显示它。</translation>
    </message>
    <message>
        <source>The phrase lets a new key in, and the lost ones out.</source>
        <translation>短语让新密钥进入，并排除丢失的密钥。</translation>
    </message>
    <message>
        <source>The phrase on your paper opens your identity now. Recorded in block {block}.</source>
        <translation>您纸上的短语现在可以打开您的身份。已记录于区块 {block}。</translation>
    </message>
    <message>
        <source>The phrase opens your identity, a new key is let in, and the lost ones are let in no longer. Your sessions go on under the same addresses.</source>
        <translation>短语打开您的身份，新密钥得以进入，丢失的不再允许。您的会话以同样的地址继续。</translation>
    </message>
    <message>
        <source>The reason it gives: {purpose}</source>
        <translation>它给出的理由：{purpose}</translation>
    </message>
    <message>
        <source>The record is not proven to be in the registry.</source>
        <translation>无法证明该记录在登记簿中。</translation>
    </message>
    <message>
        <source>The registry answers. It records what you approve and what you end, and proves it.</source>
        <translation>登记簿有响应。它记录并证明您的批准与结束。</translation>
    </message>
    <message>
        <source>The registry cannot be reached; nothing was issued, try again in a moment.</source>
        <translation>无法连接登记簿；未签发任何内容，请稍后重试。</translation>
    </message>
    <message>
        <source>The registry does not answer. Without it no login and no end of a session can be recorded.</source>
        <translation>登记簿没有响应。没有它，无法记录登录或会话结束。</translation>
    </message>
    <message>
        <source>The registry entries in this approval are not the ones that follow from it.</source>
        <translation>此批准中的登记项并非由其得出。</translation>
    </message>
    <message numerus="yes">
        <source>The registry refused to end %n other(s); look again later.</source>
        <translation>
            <numerusform>登记簿拒绝结束另外 %n 项；请稍后再看。</numerusform>
        </translation>
    </message>
    <message>
        <source>The registry was not asked yet.</source>
        <translation>尚未询问登记簿。</translation>
    </message>
    <message>
        <source>The registry&apos;s new head does not continue its old one; do not trust it.</source>
        <translation>登记簿的新状态没有延续旧状态；请勿信任。</translation>
    </message>
    <message>
        <source>The registry&apos;s signed head does not hold; do not trust it and tell its operator.</source>
        <translation>登记簿签署的状态不成立；请勿信任，并告知其运营者。</translation>
    </message>
    <message>
        <source>The relay cannot be reached; check the connection and try again.</source>
        <translation>无法连接中继；请检查连接后重试。</translation>
    </message>
    <message>
        <source>The relay does not know this identity; enrol it, or give it back from a computer or a file that has it.</source>
        <translation>中继不认识此身份；请注册，或从拥有它的电脑或文件归还。</translation>
    </message>
    <message>
        <source>The relay does not know this login request; start again on the site.</source>
        <translation>中继不认识此登录请求；请在网站上重新开始。</translation>
    </message>
    <message>
        <source>The relay handed out an older record of this site than this computer knows; nothing was sent.</source>
        <translation>中继给出的网站记录比此电脑已知的旧；未发送任何内容。</translation>
    </message>
    <message>
        <source>The relay leaves out a session of yours, so the key was not locked out of it; tell its operator.</source>
        <translation>中继遗漏了您的一个会话，因此该密钥未被排除在外；请告知其运营者。</translation>
    </message>
    <message>
        <source>The relay {relay} answers. It brings requests to this window.</source>
        <translation>中继 {relay} 有响应。它把请求送到此窗口。</translation>
    </message>
    <message>
        <source>The relay {relay} does not answer, so no login can reach this window.</source>
        <translation>中继 {relay} 没有响应，因此登录无法到达此窗口。</translation>
    </message>
    <message>
        <source>The relay {relay} was not asked yet.</source>
        <translation>尚未询问中继 {relay}。</translation>
    </message>
    <message>
        <source>The request claims to be signed by the site, and is not; do not approve it.</source>
        <translation>该请求声称由网站签名，实际不是；请勿批准。</translation>
    </message>
    <message>
        <source>The request does not ask for that permission; use a name that it lists.</source>
        <translation>该请求没有要求此权限；请使用其中列出的名称。</translation>
    </message>
    <message>
        <source>The same on every computer in this network. Compare it with what its operator publishes.</source>
        <translation>在此网络的每台电脑上都相同。请与运营者公布的内容核对。</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再次输入相同内容</translation>
    </message>
    <message>
        <source>The screen could not be read; open a picture of the code instead.</source>
        <translation>无法读取屏幕；请改为打开码的图片。</translation>
    </message>
    <message>
        <source>The screen was not shown to this app; try again and allow it, or open a picture of the code.</source>
        <translation>未向此应用显示屏幕；请重试并允许，或打开码的图片。</translation>
    </message>
    <message>
        <source>The sealed vault does not belong to the identity record, so it was refused.</source>
        <translation>密封的保险库与身份记录不符，已拒绝。</translation>
    </message>
    <message>
        <source>The security key answered for someone else.</source>
        <translation>安全密钥答复的是别人。</translation>
    </message>
    <message>
        <source>The security key did not give the secret it should; use another key.</source>
        <translation>安全密钥没有给出应有的秘密；请使用其他密钥。</translation>
    </message>
    <message>
        <source>The security key did not recognise you; try again, or use its PIN.</source>
        <translation>安全密钥没有认出您；请重试，或使用其 PIN。</translation>
    </message>
    <message>
        <source>The security key did not verify you; try again with your PIN or fingerprint.</source>
        <translation>安全密钥没有验证您；请用 PIN 或指纹重试。</translation>
    </message>
    <message>
        <source>The security key does not accept that PIN; choose a longer one, or one that is less simple.</source>
        <translation>安全密钥不接受该 PIN；请选更长或不那么简单的。</translation>
    </message>
    <message>
        <source>The security key does not answer; unplug it, plug it in and try again.</source>
        <translation>安全密钥没有响应；请拔下再插入后重试。</translation>
    </message>
    <message>
        <source>The security key has no room left; remove something from it first.</source>
        <translation>安全密钥没有空间了；请先从中移除一些内容。</translation>
    </message>
    <message>
        <source>The security key reported an error; unplug it, plug it in and try again.</source>
        <translation>安全密钥报告错误；请拔下再插入后重试。</translation>
    </message>
    <message>
        <source>The security key signed another challenge, so this was refused.</source>
        <translation>安全密钥签署了另一个质询，已拒绝。</translation>
    </message>
    <message>
        <source>The security key uses an algorithm that is not accepted.</source>
        <translation>安全密钥使用的算法不被接受。</translation>
    </message>
    <message>
        <source>The security key was not touched in time; try again.</source>
        <translation>未及时触摸安全密钥；请重试。</translation>
    </message>
    <message>
        <source>The security key was not touched; try again and touch it.</source>
        <translation>未触摸安全密钥；请重试并触摸它。</translation>
    </message>
    <message>
        <source>The security key was taken off the reader too soon; hold it there until the next step.</source>
        <translation>安全密钥过早离开读卡器；请保持不动直到下一步。</translation>
    </message>
    <message>
        <source>The security key was unplugged; plug it in and try again.</source>
        <translation>安全密钥已拔出；请插入后重试。</translation>
    </message>
    <message>
        <source>The security key&apos;s PIN is blocked; the key must be reset before it can be used.</source>
        <translation>安全密钥的 PIN 已锁定；须重置后才能使用。</translation>
    </message>
    <message>
        <source>The security key&apos;s answer is for another purpose, so it was refused.</source>
        <translation>安全密钥的答复用于其他用途，已拒绝。</translation>
    </message>
    <message>
        <source>The security key&apos;s answer is for another site, so it was refused.</source>
        <translation>安全密钥的答复用于其他网站，已拒绝。</translation>
    </message>
    <message>
        <source>The security key&apos;s backup state changed or contradicts itself, so it was refused.</source>
        <translation>安全密钥的备份状态改变或自相矛盾，已拒绝。</translation>
    </message>
    <message>
        <source>The security key&apos;s counter went backwards; it may have been copied, so it was refused.</source>
        <translation>安全密钥的计数器倒退；可能被复制，已拒绝。</translation>
    </message>
    <message>
        <source>The security key&apos;s fingerprint reader is blocked; use its PIN.</source>
        <translation>安全密钥的指纹读取器已锁定；请使用其 PIN。</translation>
    </message>
    <message>
        <source>The security key&apos;s signature does not hold, so this was refused.</source>
        <translation>安全密钥的签名不成立，已拒绝。</translation>
    </message>
    <message>
        <source>The server shows a certificate that this computer does not know; on a company network, have its own installed.</source>
        <translation>服务器出示的证书不为此电脑所知；在公司网络中，请安装公司自己的证书。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not hold at this time; check this computer&apos;s date, then tell the server&apos;s operator.</source>
        <translation>服务器的证书此刻无效；请检查此电脑的日期，再告知服务器运营者。</translation>
    </message>
    <message>
        <source>The session address is not proven, so this was refused.</source>
        <translation>会话地址未经证明，已拒绝。</translation>
    </message>
    <message>
        <source>The session key may do all of that already; nobody needs to be asked.</source>
        <translation>会话密钥已经可以做这些；无需再问。</translation>
    </message>
    <message>
        <source>The settings file has a mistake ({where}); correct it and start again.</source>
        <translation>设置文件有误 ({where})；请改正后重新启动。</translation>
    </message>
    <message>
        <source>The sign-in statement is not the one that follows from the approval.</source>
        <translation>登录声明并非由此批准得出。</translation>
    </message>
    <message>
        <source>The sign-in statement is not well formed; start again on the site.</source>
        <translation>登录声明格式不正确；请在网站上重新开始。</translation>
    </message>
    <message>
        <source>The site cannot be reached; try again in a moment.</source>
        <translation>无法连接网站；请稍后重试。</translation>
    </message>
    <message>
        <source>The site did not register this return address, so nothing is sent there.</source>
        <translation>网站未登记此返回地址，因此不会向其发送。</translation>
    </message>
    <message>
        <source>The site took this login request back; start again there if you still want to sign in.</source>
        <translation>网站撤回了此登录请求；若仍想登录，请在那里重新开始。</translation>
    </message>
    <message>
        <source>The site&apos;s record</source>
        <translation>网站的记录</translation>
    </message>
    <message>
        <source>The site&apos;s sign-in request is incomplete or asks for something this relay does not offer.</source>
        <translation>网站的登录请求不完整，或要求此中继不提供的内容。</translation>
    </message>
    <message>
        <source>The software that asks cannot show a number to compare. Approve only if you started this login yourself, just now.</source>
        <translation>请求的软件无法显示可供核对的数字。仅当您刚刚亲自发起此登录时才批准。</translation>
    </message>
    <message>
        <source>The statement to be signed, and the request as it was sent</source>
        <translation>将签署的声明，以及请求的原文</translation>
    </message>
    <message>
        <source>The system closed its question before you answered; try again.</source>
        <translation>系统在您回答前关闭了提问；请重试。</translation>
    </message>
    <message>
        <source>The system did not let this app open login links; check the permissions of your own settings.</source>
        <translation>系统不允许此应用打开登录链接；请检查您自己设置的权限。</translation>
    </message>
    <message>
        <source>The system did not let this app start at login; check the permissions of your own settings.</source>
        <translation>系统不允许此应用在登录时启动；请检查您自己设置的权限。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring cannot be used; unlock it and try again.</source>
        <translation>无法使用系统密钥环；请解锁后重试。</translation>
    </message>
    <message>
        <source>The times in this approval do not fit together, so it was refused.</source>
        <translation>此批准中的时间不一致，已拒绝。</translation>
    </message>
    <message>
        <source>The times of this request&apos;s signature do not fit the permission, so it was refused.</source>
        <translation>此请求签名的时间与权限不符，已拒绝。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>The vault could not be opened with this key.</source>
        <translation>无法用此密钥打开保险库。</translation>
    </message>
    <message>
        <source>The vault file is older than it should be; something replaced it.</source>
        <translation>保险库文件比应有的旧；可能被替换了。</translation>
    </message>
    <message>
        <source>The window is locked; open it with your key first.</source>
        <translation>窗口已锁定；请先用密钥打开。</translation>
    </message>
    <message>
        <source>The window shows nothing until you touch your key.</source>
        <translation>触摸密钥之前，窗口不显示任何内容。</translation>
    </message>
    <message>
        <source>There are several sessions for this site; say by its name which one is meant.</source>
        <translation>此网站有多个会话；请用名称指明。</translation>
    </message>
    <message>
        <source>There is a file with that name already; choose another name.</source>
        <translation>已有同名文件；请换一个名称。</translation>
    </message>
    <message>
        <source>There is already an identity on this computer.</source>
        <translation>此电脑上已有身份。</translation>
    </message>
    <message>
        <source>There is no identity on this computer yet; set one up first.</source>
        <translation>此电脑上还没有身份；请先设置。</translation>
    </message>
    <message>
        <source>There is no session key in that place; get one with countersign request.</source>
        <translation>该位置没有会话密钥；请用 countersign request 获取。</translation>
    </message>
    <message>
        <source>There, open Countersign, choose “I have one already”, then “With one of its keys”.</source>
        <translation>在那里打开 Countersign，选择“我已经有了”，再选“用它的一个密钥”。</translation>
    </message>
    <message>
        <source>These words are a recovery phrase, but not this identity&apos;s.</source>
        <translation>这些词是恢复短语，但不是此身份的。</translation>
    </message>
    <message>
        <source>These words do not belong together; check their order and each of them.</source>
        <translation>这些词不成一组；请检查每个词及其顺序。</translation>
    </message>
    <message>
        <source>Third camera</source>
        <translation>第三个摄像头</translation>
    </message>
    <message>
        <source>This Mac&apos;s password</source>
        <translation>此 Mac 的密码</translation>
    </message>
    <message>
        <source>This Windows does not let apps use keys; install its updates and try again.</source>
        <translation>此 Windows 不允许应用使用密钥；请安装更新后重试。</translation>
    </message>
    <message>
        <source>This access token belongs to another key.</source>
        <translation>此访问令牌属于另一个密钥。</translation>
    </message>
    <message>
        <source>This access token came without the signature that goes with it, so it was refused.</source>
        <translation>此访问令牌没有附带相应签名，已拒绝。</translation>
    </message>
    <message>
        <source>This access token is not valid; sign in again.</source>
        <translation>此访问令牌无效；请重新登录。</translation>
    </message>
    <message>
        <source>This address has a name before an “@” in it, which is not the site; do not trust it.</source>
        <translation>此地址在“@”前有名称，那不是该网站；请勿信任。</translation>
    </message>
    <message>
        <source>This address has letters beyond a to z: it reads “{reading}”.</source>
        <translation>此地址含 a 到 z 以外的字母：读作“{reading}”。</translation>
    </message>
    <message>
        <source>This address imitates another one: it reads “{reading}”, but in other letters.</source>
        <translation>此地址模仿另一个：看似“{reading}”，但用了别的字母。</translation>
    </message>
    <message>
        <source>This address is written in a way that could mean two places, so it was refused.</source>
        <translation>此地址的写法可能指两个位置，已拒绝。</translation>
    </message>
    <message>
        <source>This app may not use the camera; allow it in the system&apos;s settings and try again.</source>
        <translation>此应用无权使用摄像头；请在系统设置中允许后重试。</translation>
    </message>
    <message>
        <source>This approval is of a kind that is not accepted here.</source>
        <translation>这里不接受此类批准。</translation>
    </message>
    <message>
        <source>This approval was used before with other contents, so it was refused.</source>
        <translation>此批准曾以其他内容使用过，已拒绝。</translation>
    </message>
    <message>
        <source>This asks for a permission this version cannot explain, so it was refused.</source>
        <translation>其中请求了此版本无法解释的权限，已拒绝。</translation>
    </message>
    <message>
        <source>This asks for something this version does not know; update, or refuse.</source>
        <translation>其中请求了此版本不认识的内容；请更新，或拒绝。</translation>
    </message>
    <message>
        <source>This belongs to another network than the one you joined, so it was refused.</source>
        <translation>这属于另一个网络，而非您加入的网络，已拒绝。</translation>
    </message>
    <message>
        <source>This cannot be taken; drop one picture of the code, or one link.</source>
        <translation>无法接收；请拖入一张码的图片或一个链接。</translation>
    </message>
    <message>
        <source>This code points somewhere a login may not come from; do not use it.</source>
        <translation>此码指向登录不应来自的地方；请勿使用。</translation>
    </message>
    <message>
        <source>This command needs a part that is not installed; run pip install &apos;countersign-authenticator[{extra}]&apos;.</source>
        <translation>此命令需要未安装的部分；请运行 pip install &apos;countersign-authenticator[{extra}]&apos;。</translation>
    </message>
    <message>
        <source>This computer could not store the data; check the disk and try again.</source>
        <translation>此电脑无法存储数据；请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>This computer did not recognise you, so nothing was signed; try again.</source>
        <translation>此电脑没有认出您，因此未签署任何内容；请重试。</translation>
    </message>
    <message>
        <source>This computer does not belong to the identity any more; open the identity again with a security key.</source>
        <translation>此电脑已不属于该身份；请用安全密钥重新打开。</translation>
    </message>
    <message>
        <source>This computer has no password, so it cannot tell who you are; set one, or use a security key.</source>
        <translation>此电脑没有密码，无法确认您是谁；请设置密码，或使用安全密钥。</translation>
    </message>
    <message>
        <source>This computer has no sign-in of its own that can be used here; use a security key.</source>
        <translation>此电脑没有可在此使用的登录方式；请使用安全密钥。</translation>
    </message>
    <message>
        <source>This computer would let anyone through without asking, so it cannot guard an identity; use a security key.</source>
        <translation>此电脑不询问就放行任何人，因此不能保护身份；请使用安全密钥。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {offset} off; set it and try again.</source>
        <translation>此电脑的时钟偏差 {offset}；请校准后重试。</translation>
    </message>
    <message>
        <source>This computer&apos;s own sign-in reported an error; try again, or use a security key.</source>
        <translation>此电脑自身的登录报告错误；请重试，或使用安全密钥。</translation>
    </message>
    <message>
        <source>This computer&apos;s password or fingerprint</source>
        <translation>此电脑的密码或指纹</translation>
    </message>
    <message>
        <source>This computer&apos;s sign-in</source>
        <translation>此电脑的登录</translation>
    </message>
    <message>
        <source>This data is not in its one exact form; ask the sender to try again.</source>
        <translation>数据不是唯一的规范形式；请让发送方重试。</translation>
    </message>
    <message>
        <source>This data is not in the form it should have; ask the sender to try again.</source>
        <translation>数据格式不正确；请让发送方重试。</translation>
    </message>
    <message>
        <source>This desktop has no tray, so closing the window ends Countersign.</source>
        <translation>此桌面没有托盘，因此关闭窗口会结束 Countersign。</translation>
    </message>
    <message>
        <source>This desktop has no tray; at login the window starts minimised.</source>
        <translation>此桌面没有托盘；登录系统时窗口以最小化启动。</translation>
    </message>
    <message>
        <source>This desktop has no way to show its screen to an app; open a picture of the code, or paste the link.</source>
        <translation>此桌面无法向应用显示屏幕；请打开码的图片，或粘贴链接。</translation>
    </message>
    <message>
        <source>This does not follow the site&apos;s newest record, so it was not registered.</source>
        <translation>这没有接续网站的最新记录，因此未登记。</translation>
    </message>
    <message>
        <source>This file cannot be read; check its name and its permissions.</source>
        <translation>无法读取此文件；请检查名称和权限。</translation>
    </message>
    <message>
        <source>This file is older than your identity is now; export it again where your identity is.</source>
        <translation>此文件比您现在的身份旧；请在您身份所在处重新导出。</translation>
    </message>
    <message>
        <source>This identity has more live sessions than a new seed can carry on; end some of them first.</source>
        <translation>此身份的有效会话多于新种子能延续的数量；请先结束一些。</translation>
    </message>
    <message>
        <source>This identity is enrolled already; open it instead of setting it up again.</source>
        <translation>此身份已注册；请打开它，而不是重新设置。</translation>
    </message>
    <message>
        <source>This identity is on this computer already; choose it in the list.</source>
        <translation>此身份已在此电脑上；请在列表中选择。</translation>
    </message>
    <message>
        <source>This is larger than is allowed; ask the sender to make it smaller.</source>
        <translation>这超过了允许的大小；请让发送方缩小。</translation>
    </message>
    <message>
        <source>This is not a Countersign login code; look for the code on the site you are signing in to.</source>
        <translation>这不是 Countersign 登录码；请在您要登录的网站上找码。</translation>
    </message>
    <message>
        <source>This is not a file that Countersign exported; choose another one.</source>
        <translation>这不是 Countersign 导出的文件；请另选一个。</translation>
    </message>
    <message>
        <source>This is not a receipt that Countersign can read.</source>
        <translation>这不是 Countersign 能读取的回执。</translation>
    </message>
    <message>
        <source>This is not an identity code; copy it whole from the computer that has the identity.</source>
        <translation>这不是身份代码；请从拥有身份的电脑完整复制。</translation>
    </message>
    <message>
        <source>This is not the address of a key on this computer; use one like tcp://127.0.0.1:35962.</source>
        <translation>这不是此电脑上密钥的地址；请用类似 tcp://127.0.0.1:35962 的地址。</translation>
    </message>
    <message>
        <source>This is the computer you are using; remove it from another one.</source>
        <translation>这是您正在使用的电脑；请从另一台移除它。</translation>
    </message>
    <message>
        <source>This is the only strong way into the identity; add another key or a recovery phrase first.</source>
        <translation>这是进入身份的唯一强方式；请先添加另一个密钥或恢复短语。</translation>
    </message>
    <message>
        <source>This key cannot check that it is you, so a passphrase does.</source>
        <translation>此密钥无法确认是您本人，因此由口令确认。</translation>
    </message>
    <message>
        <source>This key cannot check that it is you, so a passphrase does. Four or more words that do not belong together are easy to keep and hard to guess.</source>
        <translation>此密钥无法确认是您本人，因此由口令确认。四个以上互不相干的词，好记又难猜。</translation>
    </message>
    <message>
        <source>This key has no PIN yet. With one, nobody who finds it can use it.</source>
        <translation>此密钥还没有 PIN。设置后，捡到的人就无法使用。</translation>
    </message>
    <message>
        <source>This key has used up what it was allowed; ask for a new permission.</source>
        <translation>此密钥已用完所获许可；请请求新的权限。</translation>
    </message>
    <message>
        <source>This key is too weak to be the only way in; set the identity up with a security key first.</source>
        <translation>此密钥太弱，不能作为唯一方式；请先用安全密钥设置身份。</translation>
    </message>
    <message>
        <source>This key may not do that.</source>
        <translation>此密钥不能这样做。</translation>
    </message>
    <message>
        <source>This key wants another PIN before it does anything else.</source>
        <translation>此密钥要求先换 PIN。</translation>
    </message>
    <message>
        <source>This key&apos;s permission has run out; ask for a new one.</source>
        <translation>此密钥的权限已到期；请请求新的。</translation>
    </message>
    <message>
        <source>This key&apos;s permission was taken back.</source>
        <translation>此密钥的权限已被收回。</translation>
    </message>
    <message>
        <source>This login code was already used; start again on the site.</source>
        <translation>此登录码已用过；请在网站上重新开始。</translation>
    </message>
    <message>
        <source>This login comes from a relay you have not used before; check its name before you continue.</source>
        <translation>此登录来自您没用过的中继；继续前请核对其名称。</translation>
    </message>
    <message>
        <source>This login comes from {host}, where you have no identity.</source>
        <translation>此登录来自 {host}，您在那里没有身份。</translation>
    </message>
    <message>
        <source>This login request has expired; start again on the site.</source>
        <translation>此登录请求已过期；请在网站上重新开始。</translation>
    </message>
    <message>
        <source>This login request is dated in the future; check the clocks and start again.</source>
        <translation>此登录请求的日期在未来；请检查时钟后重新开始。</translation>
    </message>
    <message>
        <source>This login session may not ask for your password; log in at the computer itself, or use a security key.</source>
        <translation>此系统会话不能询问您的密码；请在电脑上直接登录，或使用安全密钥。</translation>
    </message>
    <message>
        <source>This login was declined.</source>
        <translation>此登录已被拒绝。</translation>
    </message>
    <message>
        <source>This name leads into a private network, so nothing was sent there; check the name.</source>
        <translation>此名称指向私有网络，因此未发送任何内容；请检查名称。</translation>
    </message>
    <message>
        <source>This needs a sign-in; sign in first.</source>
        <translation>这需要登录；请先登录。</translation>
    </message>
    <message>
        <source>This network accepts only keys whose maker vouches for them.</source>
        <translation>此网络只接受制造商担保的密钥。</translation>
    </message>
    <message>
        <source>This network does not accept it; use a key that you can hold.</source>
        <translation>此网络不接受它；请使用可拿在手中的密钥。</translation>
    </message>
    <message>
        <source>This network does not accept keys that cannot verify you.</source>
        <translation>此网络不接受无法验证您的密钥。</translation>
    </message>
    <message>
        <source>This network does not accept keys that cannot verify you; use a FIDO2 security key.</source>
        <translation>此网络不接受无法验证您的密钥；请使用 FIDO2 安全密钥。</translation>
    </message>
    <message>
        <source>This network does not accept the virtual key; use a real security key.</source>
        <translation>此网络不接受虚拟密钥；请使用真正的安全密钥。</translation>
    </message>
    <message>
        <source>This network does not accept this kind of security key.</source>
        <translation>此网络不接受此类安全密钥。</translation>
    </message>
    <message>
        <source>This page is not one of the site&apos;s own, so it may not ask for a login.</source>
        <translation>此页面不属于该网站，因此不能请求登录。</translation>
    </message>
    <message>
        <source>This permission does not follow from the one it names, so it was refused.</source>
        <translation>此权限并非由其所称的权限得出，已拒绝。</translation>
    </message>
    <message>
        <source>This permission does not hold yet; wait, or check the clock.</source>
        <translation>此权限尚未生效；请等待，或检查时钟。</translation>
    </message>
    <message>
        <source>This permission is not in the registry.</source>
        <translation>此权限不在登记簿中。</translation>
    </message>
    <message>
        <source>This permission is wider than the one it comes from, so it was refused.</source>
        <translation>此权限比其来源更宽，已拒绝。</translation>
    </message>
    <message>
        <source>This permission was handed on too often; ask for one that is nearer to the first.</source>
        <translation>此权限转交次数过多；请请求更接近最初的权限。</translation>
    </message>
    <message>
        <source>This permission was handed to another key, so it was refused.</source>
        <translation>此权限已转交给另一个密钥，已拒绝。</translation>
    </message>
    <message>
        <source>This picture cannot be read; try a PNG or JPEG file.</source>
        <translation>无法读取此图片；请试用 PNG 或 JPEG 文件。</translation>
    </message>
    <message>
        <source>This record is not in the registry.</source>
        <translation>此记录不在登记簿中。</translation>
    </message>
    <message>
        <source>This recovery phrase belongs to another identity; make a new one.</source>
        <translation>此恢复短语属于另一个身份；请重新创建。</translation>
    </message>
    <message>
        <source>This request is not signed by the session&apos;s key, so it was refused.</source>
        <translation>此请求没有由会话的密钥签名，已拒绝。</translation>
    </message>
    <message>
        <source>This request is signed by another key than the permission is for, so it was refused.</source>
        <translation>此请求由权限之外的密钥签名，已拒绝。</translation>
    </message>
    <message>
        <source>This request is signed for another server, so it was refused.</source>
        <translation>此请求是为另一台服务器签名的，已拒绝。</translation>
    </message>
    <message>
        <source>This request was made for another relay, so it was refused.</source>
        <translation>此请求是为另一个中继提出的，已拒绝。</translation>
    </message>
    <message>
        <source>This request was sent before, so it was refused.</source>
        <translation>此请求已发送过，已拒绝。</translation>
    </message>
    <message>
        <source>This request&apos;s signature is for another request.</source>
        <translation>此请求的签名属于另一个请求。</translation>
    </message>
    <message>
        <source>This request&apos;s signature is too old or from the future; check the clock.</source>
        <translation>此请求的签名太旧或来自未来；请检查时钟。</translation>
    </message>
    <message>
        <source>This request&apos;s signature leaves out a part that this site wants signed, so it was refused.</source>
        <translation>此请求的签名遗漏了网站要求签署的部分，已拒绝。</translation>
    </message>
    <message>
        <source>This security key cannot do what protecting an identity takes; use another one.</source>
        <translation>此安全密钥不具备保护身份所需的功能；请换一个。</translation>
    </message>
    <message>
        <source>This security key does not belong to the identity.</source>
        <translation>此安全密钥不属于该身份。</translation>
    </message>
    <message>
        <source>This security key does not belong to your identity; use the one you enrolled.</source>
        <translation>此安全密钥不属于您的身份；请使用您注册的那个。</translation>
    </message>
    <message>
        <source>This security key has a PIN already; change it instead.</source>
        <translation>此安全密钥已有 PIN；请改为更改。</translation>
    </message>
    <message>
        <source>This security key has no PIN yet; set one first.</source>
        <translation>此安全密钥还没有 PIN；请先设置。</translation>
    </message>
    <message>
        <source>This security key is already one of yours; use another one.</source>
        <translation>此安全密钥已是您的；请用另一个。</translation>
    </message>
    <message>
        <source>This security key knows no fingerprint yet; add one with its maker&apos;s tool, or use another key.</source>
        <translation>此安全密钥还没有指纹；请用制造商的工具添加，或使用其他密钥。</translation>
    </message>
    <message>
        <source>This security key needs its PIN; try again and enter it.</source>
        <translation>此安全密钥需要 PIN；请重试并输入。</translation>
    </message>
    <message>
        <source>This security key wants a new PIN first; choose one.</source>
        <translation>此安全密钥要求先设新 PIN；请选择一个。</translation>
    </message>
    <message>
        <source>This security key was removed from the identity; use another one.</source>
        <translation>此安全密钥已从身份中移除；请用另一个。</translation>
    </message>
    <message>
        <source>This session belongs to another account, so this was refused.</source>
        <translation>此会话属于另一个账户，已拒绝。</translation>
    </message>
    <message>
        <source>This session has ended; sign in again to start a new one.</source>
        <translation>此会话已结束；请重新登录以开始新的会话。</translation>
    </message>
    <message>
        <source>This session is not in the registry.</source>
        <translation>此会话不在登记簿中。</translation>
    </message>
    <message>
        <source>This sign-in code or token is not valid any more; sign in again.</source>
        <translation>此登录码或令牌已失效；请重新登录。</translation>
    </message>
    <message>
        <source>This site does not protect what you send to it; do not approve unless you know why.</source>
        <translation>此网站不保护您发送的内容；除非您清楚原因，请勿批准。</translation>
    </message>
    <message>
        <source>This site has a number instead of a name; deny unless you know that number.</source>
        <translation>此网站以数字代替名称；若您不认识该数字，请拒绝。</translation>
    </message>
    <message>
        <source>This site has nothing at this address; check the address.</source>
        <translation>此网站在此地址没有内容；请检查地址。</translation>
    </message>
    <message>
        <source>This site is not registered with the network, so it cannot ask for a login.</source>
        <translation>此网站未在网络登记，因此不能请求登录。</translation>
    </message>
    <message>
        <source>This site signs you in and can do nothing else.</source>
        <translation>此网站只为您登录，不能做别的。</translation>
    </message>
    <message>
        <source>This site was called {before} until now; it calls itself {now}.</source>
        <translation>此网站此前名为 {before}；现自称 {now}。</translation>
    </message>
    <message>
        <source>This system has no keyring, so what this computer remembers is sealed with a file beside it: weaker.</source>
        <translation>此系统没有密钥环，因此此电脑记住的内容由旁边的文件密封：较弱。</translation>
    </message>
    <message>
        <source>This system shows the window in screenshots and shared screens; hide it before you share your screen.</source>
        <translation>此系统会在截屏和共享屏幕中显示此窗口；共享屏幕前请先隐藏。</translation>
    </message>
    <message>
        <source>This takes a few seconds at most.</source>
        <translation>最多几秒钟。</translation>
    </message>
    <message>
        <source>This window is left out of screenshots, recordings and shared screens.</source>
        <translation>此窗口不会出现在截屏、录屏和共享屏幕中。</translation>
    </message>
    <message>
        <source>Three of the words, so that you know the paper is right. Then one touch keeps the phrase.</source>
        <translation>其中三个词，以确认纸上无误。然后触摸一次保存短语。</translation>
    </message>
    <message>
        <source>Three touches: two of the new key, then one of a key that is in already. Keep that one at hand too.</source>
        <translation>触摸三次：新密钥两次，再触摸一次已允许的密钥。请把它也放在手边。</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Time left for {name}</source>
        <translation>{name} 的剩余时间</translation>
    </message>
    <message>
        <source>Timeline of your sessions</source>
        <translation>您会话的时间线</translation>
    </message>
    <message>
        <source>Too few validators signed this block; try again later.</source>
        <translation>签署此区块的验证者太少；请稍后再试。</translation>
    </message>
    <message>
        <source>Too many attempts; wait a little and try again.</source>
        <translation>尝试次数过多；请稍候再试。</translation>
    </message>
    <message>
        <source>Too many keys hold a part of this permission; end some, or wait until they run out.</source>
        <translation>持有此权限一部分的密钥过多；请结束一些，或等待到期。</translation>
    </message>
    <message>
        <source>Too many wrong PINs in a row; unplug it and plug it in again</source>
        <translation>连续多次 PIN 错误；请拔下再插入</translation>
    </message>
    <message>
        <source>Too many wrong PINs in a row; unplug the key, plug it in and try again.</source>
        <translation>连续多次 PIN 错误；请拔下密钥再插入后重试。</translation>
    </message>
    <message>
        <source>Touch it when the window asks for it.</source>
        <translation>窗口要求时触摸它。</translation>
    </message>
    <message>
        <source>Touch the key you want to use</source>
        <translation>触摸您要使用的密钥</translation>
    </message>
    <message>
        <source>Touch the key you want to use ({number} of {all})</source>
        <translation>触摸您要使用的密钥（第 {number} 次，共 {all} 次）</translation>
    </message>
    <message>
        <source>Touch the virtual key</source>
        <translation>触摸虚拟密钥</translation>
    </message>
    <message>
        <source>Touch your key</source>
        <translation>触摸您的密钥</translation>
    </message>
    <message>
        <source>Touch your key ({number} of {all})</source>
        <translation>触摸您的密钥（第 {number} 次，共 {all} 次）</translation>
    </message>
    <message>
        <source>Touched. One moment…</source>
        <translation>已触摸。请稍候…</translation>
    </message>
    <message>
        <source>Touches</source>
        <translation>触摸次数</translation>
    </message>
    <message>
        <source>Trusted since you joined it, {day}. You are in it as {names}.</source>
        <translation>自您加入起信任，{day}。您在其中为 {names}。</translation>
    </message>
    <message>
        <source>Trusted since you joined it. You are in it as {names}.</source>
        <translation>自您加入起信任。您在其中为 {names}。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>Two touches, once, of a key that opens this identity already: one fetches it, one lets this computer in.</source>
        <translation>触摸两次，仅此一回，用已能打开此身份的密钥：一次取回，一次允许此电脑进入。</translation>
    </message>
    <message>
        <source>Two touches, once: the first makes a key pair inside it, the second seals this identity with it.</source>
        <translation>触摸两次，仅此一回：第一次在其中生成密钥对，第二次用它密封此身份。</translation>
    </message>
    <message>
        <source>Type the number first; without such a page, deny.</source>
        <translation>请先输入数字；若没有这样的页面，请拒绝。</translation>
    </message>
    <message>
        <source>Type the number that the page shows</source>
        <translation>输入页面显示的数字</translation>
    </message>
    <message>
        <source>Type the words from your paper</source>
        <translation>输入您纸上的词</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>stands before a time</comment>
        <translation>至</translation>
    </message>
    <message>
        <source>Use another camera</source>
        <translation>换一个摄像头</translation>
    </message>
    <message>
        <source>Use another key</source>
        <translation>使用其他密钥</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用它</translation>
    </message>
    <message>
        <source>Use the PIN</source>
        <translation>使用 PIN</translation>
    </message>
    <message>
        <source>Use the phrase</source>
        <translation>使用短语</translation>
    </message>
    <message>
        <source>Use the recovery phrase</source>
        <translation>使用恢复短语</translation>
    </message>
    <message>
        <source>Use webcam</source>
        <translation>使用摄像头</translation>
    </message>
    <message>
        <source>Used up of {name}: {what}, {figures}</source>
        <translation>{name} 已用：{what}，{figures}</translation>
    </message>
    <message>
        <source>Validator: {host}</source>
        <translation>验证者：{host}</translation>
    </message>
    <message>
        <source>Validators: none</source>
        <translation>验证者：无</translation>
    </message>
    <message>
        <source>Verified in block {block}</source>
        <translation>已在区块 {block} 验证</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Virtual key</source>
        <translation>虚拟密钥</translation>
    </message>
    <message>
        <source>Weaker than a security key: Linux asks who you are, but the key is a file that your keyring locks.</source>
        <translation>弱于安全密钥：Linux 会询问您是谁，但密钥是由密钥环锁住的文件。</translation>
    </message>
    <message>
        <source>Weaker than a security key: macOS asks who you are, but the key is a file that your Keychain locks.</source>
        <translation>弱于安全密钥：macOS 会询问您是谁，但密钥是由钥匙串锁住的文件。</translation>
    </message>
    <message>
        <source>Weaker, because this computer opens it: add it later, as a second way in.</source>
        <translation>较弱，因为由此电脑打开：请稍后作为第二种方式添加。</translation>
    </message>
    <message>
        <source>Weaker: opens with a passphrase</source>
        <translation>较弱：用口令打开</translation>
    </message>
    <message>
        <source>Weaker: this computer opens it</source>
        <translation>较弱：由此电脑打开</translation>
    </message>
    <message>
        <source>Welcome to Countersign</source>
        <translation>欢迎使用 Countersign</translation>
    </message>
    <message>
        <source>What do you call it?</source>
        <translation>您怎么称呼它？</translation>
    </message>
    <message>
        <source>What do you call this identity?</source>
        <translation>您怎么称呼此身份？</translation>
    </message>
    <message>
        <source>What is not installed as a package cannot be listed.</source>
        <translation>未作为软件包安装的内容无法列出。</translation>
    </message>
    <message>
        <source>What opens your identity. With a second key, or a phrase on paper, losing one costs nothing.</source>
        <translation>能打开您身份的方式。有了第二个密钥或纸上的短语，丢一个也无妨。</translation>
    </message>
    <message>
        <source>What should end?</source>
        <translation>要结束什么？</translation>
    </message>
    <message>
        <source>What should sites call you?</source>
        <translation>网站应如何称呼您？</translation>
    </message>
    <message>
        <source>What sites may be told. Each login asks you first, and you can switch each of these off.</source>
        <translation>网站可以获知的内容。每次登录都会先问您，每一项都可关闭。</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>摄像头看到的画面</translation>
    </message>
    <message>
        <source>What was seen, with a number on each code</source>
        <translation>所见内容，每个码上有数字</translation>
    </message>
    <message>
        <source>What works here</source>
        <translation>这里哪些可用</translation>
    </message>
    <message>
        <source>What works on this computer</source>
        <translation>此电脑上哪些可用</translation>
    </message>
    <message>
        <source>What your account would sign (SIWE), as it is chosen now:</source>
        <translation>按当前选择，您的账户将签署 (SIWE)：</translation>
    </message>
    <message>
        <source>When nobody touched this computer, and when its screen is locked. A touch of your key opens it.</source>
        <translation>当无人使用此电脑，以及屏幕锁定时。触摸密钥即可打开。</translation>
    </message>
    <message>
        <source>When nobody touched this computer. This desktop does not tell when its screen is locked.</source>
        <translation>当无人使用此电脑时。此桌面不会告知屏幕何时锁定。</translation>
    </message>
    <message>
        <source>Where this came from: {source}</source>
        <translation>来源：{source}</translation>
    </message>
    <message>
        <source>Whether this permission still holds could not be checked, so it was refused.</source>
        <translation>无法确认此权限是否仍有效，已拒绝。</translation>
    </message>
    <message>
        <source>Which code do you mean?</source>
        <translation>您指的是哪个码？</translation>
    </message>
    <message>
        <source>Which keys are lost?</source>
        <translation>哪些密钥丢失了？</translation>
    </message>
    <message>
        <source>Which network?</source>
        <translation>哪个网络？</translation>
    </message>
    <message>
        <source>Which relay brings the requests?</source>
        <translation>由哪个中继传送请求？</translation>
    </message>
    <message>
        <source>Whoever finds it must open nothing: with a new seed nothing does. Every session goes on under the same address.</source>
        <translation>捡到的人不应能打开任何东西：换了新种子就打不开。每个会话以同一地址继续。</translation>
    </message>
    <message>
        <source>Whoever has it must open nothing: with a new seed nothing does. Every session goes on under the same address.</source>
        <translation>拥有它的人不应能打开任何东西：换了新种子就打不开。每个会话以同一地址继续。</translation>
    </message>
    <message>
        <source>Whose word your logins rest on: who keeps the public record, who checks it, who carries logins.</source>
        <translation>您的登录所依赖的各方：谁保存公开记录，谁检查，谁传送登录。</translation>
    </message>
    <message>
        <source>Windows Hello on this computer gives no secret for the vault; use a security key.</source>
        <translation>此电脑上的 Windows Hello 不提供保险库所需的秘密；请使用安全密钥。</translation>
    </message>
    <message>
        <source>Windows Hello or a security key</source>
        <translation>Windows Hello 或安全密钥</translation>
    </message>
    <message>
        <source>Windows does not let this app use the key directly; choose the Windows entry, or start as administrator.</source>
        <translation>Windows 不允许此应用直接使用密钥；请选择 Windows 项，或以管理员身份启动。</translation>
    </message>
    <message>
        <source>With a PIN, nobody who finds the key can use it.</source>
        <translation>有了 PIN，捡到密钥的人就无法使用。</translation>
    </message>
    <message>
        <source>With a security key, or with the virtual key to try it out.</source>
        <translation>使用安全密钥，或用虚拟密钥试用。</translation>
    </message>
    <message>
        <source>With its recovery phrase</source>
        <translation>用它的恢复短语</translation>
    </message>
    <message>
        <source>With keys that act for you</source>
        <translation>有代您行事的密钥</translation>
    </message>
    <message>
        <source>With one of its keys</source>
        <translation>用它的一个密钥</translation>
    </message>
    <message>
        <source>Without a new seed, an old copy of your sealed identity (on a computer, in a backup, in a file) still opens every session for whoever has it and a key that opened it then.</source>
        <translation>不换新种子，您密封身份的旧副本（在电脑、备份或文件中）仍能让持有它及当时密钥的人打开每个会话。</translation>
    </message>
    <message>
        <source>Without a system keyring this computer cannot keep such a key; use a security key.</source>
        <translation>没有系统密钥环，此电脑无法保管这样的密钥；请使用安全密钥。</translation>
    </message>
    <message>
        <source>Without one: if this key is lost or breaks, your identity is gone with it. Nobody can bring it back, not this app and not the network.</source>
        <translation>若没有：此密钥丢失或损坏，身份也随之消失。没有人能找回，此应用和网络都不能。</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>第 {number} 个词</translation>
    </message>
    <message>
        <source>Word {number} is not this one.</source>
        <translation>第 {number} 个词不是这个。</translation>
    </message>
    <message>
        <source>Word {number}: {word}</source>
        <translation>第 {number} 个词：{word}</translation>
    </message>
    <message>
        <source>Word {position} is not a word of a recovery phrase; check how it is written.</source>
        <translation>第 {position} 个词不是恢复短语中的词；请检查拼写。</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Work and private stay apart: sites cannot tell that two identities are the same person.</source>
        <translation>工作与私人互不相干：网站无法看出两个身份是同一人。</translation>
    </message>
    <message>
        <source>Write down a recovery phrase</source>
        <translation>写下恢复短语</translation>
    </message>
    <message>
        <source>Write these words on paper</source>
        <translation>把这些词写在纸上</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>已写下</translation>
    </message>
    <message>
        <source>You are asked this once, and can change it in Settings.</source>
        <translation>只询问这一次，可在设置中更改。</translation>
    </message>
    <message>
        <source>You are set up. Keys holds what else your identity can have.</source>
        <translation>设置完成。身份还能拥有的，都在“密钥”中。</translation>
    </message>
    <message>
        <source>You are using it now.</source>
        <translation>您正在使用它。</translation>
    </message>
    <message>
        <source>You can allow less than was asked for, not more; choose less, or leave it as it is.</source>
        <translation>您可以比所请求的少给，不能多给；请少选，或保持不变。</translation>
    </message>
    <message>
        <source>You can change it, and each login asks before it is told.</source>
        <translation>您可以更改，每次登录提供前都会询问。</translation>
    </message>
    <message>
        <source>You can go back to the page. Ending the session takes one touch, here.</source>
        <translation>您可以回到页面。在这里触摸一次即可结束会话。</translation>
    </message>
    <message>
        <source>You can sign in again, as someone new to this site.</source>
        <translation>您可以再次登录，对此网站而言是新的人。</translation>
    </message>
    <message>
        <source>You did not scan this from a page. If somebody sent it to you, deny.</source>
        <translation>您不是从页面扫描的。若是别人发给您的，请拒绝。</translation>
    </message>
    <message>
        <source>You stay signed in to {site}.</source>
        <translation>您仍保持登录 {site}。</translation>
    </message>
    <message numerus="yes">
        <source>Your identity is on this computer now, with %n touches.</source>
        <translation>
            <numerusform>您的身份现已在此电脑上，触摸了 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your identity is on this computer now, with one touch.</source>
        <translation>您的身份现已在此电脑上，触摸了一次。</translation>
    </message>
    <message>
        <source>Your identity is yours again, in block {block}.</source>
        <translation>您的身份又归您所有，区块 {block}。</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>您的密钥</translation>
    </message>
    <message>
        <source>Your key is letting go…</source>
        <translation>您的密钥正在释放…</translation>
    </message>
    <message>
        <source>Your key waits for a touch</source>
        <translation>您的密钥等待触摸</translation>
    </message>
    <message>
        <source>Your key waits for your answer</source>
        <translation>您的密钥等待您的回应</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>您的图片</translation>
    </message>
    <message>
        <source>Your picture; the circle is what sites are shown</source>
        <translation>您的图片；圆圈内是网站看到的部分</translation>
    </message>
    <message>
        <source>Your session goes on under the new seed.</source>
        <translation>您的会话在新种子下继续。</translation>
    </message>
    <message>
        <source>Your site or company names it.</source>
        <translation>由您的网站或公司告知。</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>active · {left}</source>
        <translation>有效 · {left}</translation>
    </message>
    <message>
        <source>add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>add new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>albums</source>
        <translation>相册</translation>
    </message>
    <message>
        <source>alter</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>at most {count} each hour</source>
        <translation>每小时最多 {count} 次</translation>
    </message>
    <message>
        <source>at most {count} each minute</source>
        <translation>每分钟最多 {count} 次</translation>
    </message>
    <message>
        <source>at most {count} each second</source>
        <translation>每秒最多 {count} 次</translation>
    </message>
    <message>
        <source>at {place}</source>
        <translation>在 {place}</translation>
    </message>
    <message>
        <source>before that</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>block {block}</source>
        <translation>区块 {block}</translation>
    </message>
    <message>
        <source>block {block}, verified</source>
        <translation>区块 {block}，已验证</translation>
    </message>
    <message>
        <source>bottom centre</source>
        <translation>下方中间</translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation>左下方</translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation>右下方</translation>
    </message>
    <message>
        <source>by its PIN</source>
        <translation>用其 PIN</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>独自</translation>
    </message>
    <message>
        <source>can change</source>
        <translation>可更改</translation>
    </message>
    <message>
        <source>can delete</source>
        <translation>可删除</translation>
    </message>
    <message>
        <source>change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>ended by you</source>
        <translation>由您结束</translation>
    </message>
    <message>
        <source>ended key</source>
        <translation>已结束的密钥</translation>
    </message>
    <message>
        <source>ended with the session</source>
        <translation>随会话结束</translation>
    </message>
    <message>
        <source>ended, an earlier session</source>
        <translation>已结束，较早的会话</translation>
    </message>
    <message>
        <source>ended; stays on record</source>
        <translation>已结束；保留在记录中</translation>
    </message>
    <message>
        <source>ends {when} · {left} left</source>
        <translation>{when} 结束 · 还剩 {left}</translation>
    </message>
    <message>
        <source>events</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>for trying out</source>
        <translation>用于试用</translation>
    </message>
    <message>
        <source>from {key}</source>
        <translation>来自 {key}</translation>
    </message>
    <message>
        <source>get</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>it gets a PIN on the way</source>
        <translation>途中会设置 PIN</translation>
    </message>
    <message>
        <source>it has none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>key that can change</source>
        <translation>可更改数据的密钥</translation>
    </message>
    <message>
        <source>last use</source>
        <translation>上次使用</translation>
    </message>
    <message>
        <source>list</source>
        <translation>列出</translation>
    </message>
    <message>
        <source>locked until it is plugged in again</source>
        <translation>已锁定，须重新插入</translation>
    </message>
    <message>
        <source>login</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>login only</source>
        <translation>仅登录</translation>
    </message>
    <message>
        <source>look at this</source>
        <translation>请查看</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>middle centre</source>
        <translation>正中</translation>
    </message>
    <message>
        <source>middle left</source>
        <translation>左侧中间</translation>
    </message>
    <message>
        <source>middle right</source>
        <translation>右侧中间</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no PIN yet</source>
        <translation>还没有 PIN</translation>
    </message>
    <message>
        <source>no limit but the time below</source>
        <translation>除下方时间外没有限制</translation>
    </message>
    <message>
        <source>no, a passphrase does</source>
        <translation>不能，由口令确认</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>不允许</translation>
    </message>
    <message>
        <source>not before {moment}</source>
        <translation>不早于 {moment}</translation>
    </message>
    <message>
        <source>not in your profile</source>
        <translation>不在您的个人资料中</translation>
    </message>
    <message>
        <source>not shared</source>
        <translation>不提供</translation>
    </message>
    <message>
        <source>not signed by the site</source>
        <translation>未经网站签名</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>尚未使用</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>nothing known</source>
        <translation>一无所知</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>在此电脑上</translation>
    </message>
    <message>
        <source>opens by itself</source>
        <translation>可独自打开</translation>
    </message>
    <message>
        <source>or drop a picture of the code, or its link, here</source>
        <translation>或把码的图片或链接拖到这里</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>post</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>processes on this computer</source>
        <translation>此电脑上的进程</translation>
    </message>
    <message>
        <source>put</source>
        <translation>放入</translation>
    </message>
    <message>
        <source>ran out {when}</source>
        <translation>{when} 到期</translation>
    </message>
    <message>
        <source>read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>recognises you by itself</source>
        <translation>独自认出您</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>second {number} after 1970</source>
        <translation>1970 年后第 {number} 秒</translation>
    </message>
    <message>
        <source>send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已设置</translation>
    </message>
    <message numerus="yes">
        <source>set, %n attempt(s) left</source>
        <translation>
            <numerusform>已设置，还可尝试 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>share</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>当前显示</translation>
    </message>
    <message>
        <source>signed by the site</source>
        <translation>由网站签名</translation>
    </message>
    <message numerus="yes">
        <source>since {since} · {count} login(s) · last {last}</source>
        <translation>
            <numerusform>自 {since} 起 · 登录 {count} 次 · 上次 {last}</numerusform>
        </translation>
    </message>
    <message>
        <source>still active</source>
        <translation>仍有效</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>此电脑</translation>
    </message>
    <message>
        <source>to end every key</source>
        <translation>以结束所有密钥</translation>
    </message>
    <message>
        <source>to end every key at {site}</source>
        <translation>以结束在 {site} 的所有密钥</translation>
    </message>
    <message>
        <source>to end every session and every key</source>
        <translation>以结束所有会话和所有密钥</translation>
    </message>
    <message>
        <source>to end the key of {client}</source>
        <translation>以结束 {client} 的密钥</translation>
    </message>
    <message>
        <source>to end your session with {site}</source>
        <translation>以结束您在 {site} 的会话</translation>
    </message>
    <message>
        <source>to find out what works</source>
        <translation>以了解哪些可用</translation>
    </message>
    <message>
        <source>to give the relay your identity back</source>
        <translation>以把您的身份归还给中继</translation>
    </message>
    <message>
        <source>to keep the phrase that you wrote down</source>
        <translation>以保存您写下的短语</translation>
    </message>
    <message>
        <source>to let {key} in no longer</source>
        <translation>以不再允许 {key} 进入</translation>
    </message>
    <message>
        <source>to open Countersign</source>
        <translation>以打开 Countersign</translation>
    </message>
    <message>
        <source>to remove {computer}</source>
        <translation>以移除 {computer}</translation>
    </message>
    <message>
        <source>to sign in to {site}</source>
        <translation>以登录 {site}</translation>
    </message>
    <message numerus="yes">
        <source>to sign in to {site} and give its key %n permission(s)</source>
        <translation>
            <numerusform>以登录 {site} 并授予其密钥 %n 项权限</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to sign in to {site} and give its key %n permission(s) until {until}</source>
        <translation>
            <numerusform>以登录 {site} 并授予其密钥 %n 项权限，至 {until}</numerusform>
        </translation>
    </message>
    <message>
        <source>to sign in to {site} until {until}</source>
        <translation>以登录 {site}，至 {until}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>top centre</source>
        <translation>上方中间</translation>
    </message>
    <message>
        <source>top left</source>
        <translation>左上方</translation>
    </message>
    <message>
        <source>top right</source>
        <translation>右上方</translation>
    </message>
    <message numerus="yes">
        <source>up to {count} change(s)</source>
        <translation>
            <numerusform>最多 {count} 次更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to {count} time(s)</source>
        <translation>
            <numerusform>最多 {count} 次</numerusform>
        </translation>
    </message>
    <message>
        <source>up to {size}</source>
        <translation>最多 {size}</translation>
    </message>
    <message>
        <source>update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>use {abilities} of {things}</source>
        <translation>对{things}使用 {abilities}</translation>
    </message>
    <message>
        <source>use {ability}</source>
        <translation>使用 {ability}</translation>
    </message>
    <message>
        <source>used once, last {when}</source>
        <translation>使用过一次，上次 {when}</translation>
    </message>
    <message numerus="yes">
        <source>used {count} time(s), last {when}</source>
        <translation>
            <numerusform>使用过 {count} 次，上次 {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>view</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>wants to sign you in · not signed by the site · address checked in block {block}, {day}</source>
        <translation>想让您登录 · 未经网站签名 · 地址已于区块 {block} 核实，{day}</translation>
    </message>
    <message>
        <source>wants to sign you in · signed by the site · address checked in block {block}, {day}</source>
        <translation>想让您登录 · 由网站签名 · 地址已于区块 {block} 核实，{day}</translation>
    </message>
    <message>
        <source>weaker: opens with a passphrase</source>
        <translation>较弱：用口令打开</translation>
    </message>
    <message>
        <source>weaker: this computer opens it</source>
        <translation>较弱：由此电脑打开</translation>
    </message>
    <message>
        <source>works</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>your picture</source>
        <translation>您的图片</translation>
    </message>
    <message>
        <source>{amount} was asked for</source>
        <translation>请求的是 {amount}</translation>
    </message>
    <message>
        <source>{code}, step {step}</source>
        <translation>{code}，第 {step} 步</translation>
    </message>
    <message>
        <source>{computer} asks for nothing any more. Recorded in block {block}.</source>
        <translation>{computer} 不再请求任何内容。已记录于区块 {block}。</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} 小时</translation>
    </message>
    <message numerus="yes">
        <source>{count} login(s) since {day}</source>
        <translation>
            <numerusform>自 {day} 起登录 {count} 次</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <source>{count} of {all} words</source>
        <translation>{all} 个词中的 {count} 个</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} 秒</translation>
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
        <translation>{first}和{last}</translation>
    </message>
    <message>
        <source>{first}, {next}</source>
        <translation>{first}、{next}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{identity} is shown</source>
        <translation>显示的是 {identity}</translation>
    </message>
    <message>
        <source>{identity} is shown now.</source>
        <translation>现在显示 {identity}。</translation>
    </message>
    <message>
        <source>{key} answers</source>
        <translation>{key} 有响应</translation>
    </message>
    <message>
        <source>{key} answers, but cannot be used</source>
        <translation>{key} 有响应，但无法使用</translation>
    </message>
    <message>
        <source>{key} has its new PIN.</source>
        <translation>{key} 已有新 PIN。</translation>
    </message>
    <message>
        <source>{key} is lost</source>
        <translation>{key} 已丢失</translation>
    </message>
    <message>
        <source>{key} opens nothing any more. Recorded in block {block}.</source>
        <translation>{key} 不再打开任何东西。已记录于区块 {block}。</translation>
    </message>
    <message>
        <source>{key} opens your identity now. Recorded in block {block}.</source>
        <translation>{key} 现在可以打开您的身份。已记录于区块 {block}。</translation>
    </message>
    <message>
        <source>{key} went with it, and is to be removed as well</source>
        <translation>{key} 随之失去，也将移除</translation>
    </message>
    <message>
        <source>{key} works</source>
        <translation>{key} 可用</translation>
    </message>
    <message>
        <source>{key}, in a window of the system</source>
        <translation>{key}，在系统窗口中</translation>
    </message>
    <message>
        <source>{key}, on this screen</source>
        <translation>{key}，在此屏幕上</translation>
    </message>
    <message>
        <source>{key}, the one that blinks</source>
        <translation>{key}，正在闪烁的那个</translation>
    </message>
    <message>
        <source>{length}, until {until}</source>
        <translation>{length}，至 {until}</translation>
    </message>
    <message>
        <source>{limits} · at {place}</source>
        <translation>{limits} · 在 {place}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{name} is here</source>
        <translation>{name} 已到</translation>
    </message>
    <message>
        <source>{name} opens your identity, and this computer keeps it.</source>
        <translation>{name} 可打开您的身份，并由此电脑保管。</translation>
    </message>
    <message>
        <source>{name} {version}</source>
        <translation>{name} {version}</translation>
    </message>
    <message>
        <source>{name}, {network}</source>
        <translation>{name}，{network}</translation>
    </message>
    <message>
        <source>{name}, {origin}, {ends}</source>
        <translation>{name}，{origin}，{ends}</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>{of}: fingerprint {digits}</source>
        <translation>{of}：指纹 {digits}</translation>
    </message>
    <message>
        <source>{part}, of: {permission}</source>
        <translation>{part}，属于：{permission}</translation>
    </message>
    <message>
        <source>{picture}, with a number on each code</source>
        <translation>{picture}，每个码上有数字</translation>
    </message>
    <message>
        <source>{picture}, {place}</source>
        <translation>{picture}，{place}</translation>
    </message>
    <message>
        <source>{quorum} of {count} validators must sign a block</source>
        <translation>一个区块须由 {count} 个验证者中的 {quorum} 个签署</translation>
    </message>
    <message>
        <source>{relay} cannot be reached</source>
        <translation>无法连接 {relay}</translation>
    </message>
    <message>
        <source>{relay} is away</source>
        <translation>{relay} 无法连接</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>还剩 {seconds} 秒</translation>
    </message>
    <message>
        <source>{sentence} · {limit}</source>
        <translation>{sentence} · {limit}</translation>
    </message>
    <message numerus="yes">
        <source>{sentence}, and %n more, until {when}</source>
        <translation>
            <numerusform>{sentence}，另有 %n 项，至 {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>{sentence}, until {when}</source>
        <translation>{sentence}，至 {when}</translation>
    </message>
    <message>
        <source>{service}, fingerprint {fingerprint}</source>
        <translation>{service}，指纹 {fingerprint}</translation>
    </message>
    <message>
        <source>{setting}: {value}</source>
        <translation>{setting}：{value}</translation>
    </message>
    <message>
        <source>{shown} of {known}</source>
        <translation>{known} 个中的 {shown} 个</translation>
    </message>
    <message>
        <source>{site}: logins {logins}, keys that act {keys}, ended {ends}, last {when}.</source>
        <translation>{site}：登录 {logins}，代您行事的密钥 {keys}，已结束 {ends}，上次 {when}。</translation>
    </message>
    <message>
        <source>{size} (exactly {count} bytes)</source>
        <translation>{size}（正好 {count} 字节）</translation>
    </message>
    <message>
        <source>{source}, read in {milliseconds} ms</source>
        <translation>{source}，读取用时 {milliseconds} 毫秒</translation>
    </message>
    <message>
        <source>{time} · {proof}</source>
        <translation>{time} · {proof}</translation>
    </message>
    <message>
        <source>{title}, {state}</source>
        <translation>{title}，{state}</translation>
    </message>
    <message>
        <source>{used} of {limit}</source>
        <translation>{used} / {limit}</translation>
    </message>
    <message numerus="yes">
        <source>{used} of {limit} use(s)</source>
        <translation>
            <numerusform>已用 {used} / {limit} 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{used} of {limit} use(s) until {when}</source>
        <translation>
            <numerusform>至 {when} 已用 {used} / {limit} 次</numerusform>
        </translation>
    </message>
    <message>
        <source>{verbs} {things}</source>
        <translation>{verbs}{things}</translation>
    </message>
    <message>
        <source>{verbs}, not change, {things}</source>
        <translation>{verbs}{things}，不更改</translation>
    </message>
    <message>
        <source>{what} anywhere</source>
        <translation>{what}，任何位置</translation>
    </message>
    <message>
        <source>{what} anywhere on {place}</source>
        <translation>{what}，{place} 上任何位置</translation>
    </message>
    <message>
        <source>{what} anywhere under {path}</source>
        <translation>{what}，{path} 下任何位置</translation>
    </message>
    <message>
        <source>{what} anywhere under {prefix}</source>
        <translation>{what}，{prefix} 下任何位置</translation>
    </message>
    <message>
        <source>{what} anywhere under {prefix} on {place}</source>
        <translation>{what}，{place} 上 {prefix} 下任何位置</translation>
    </message>
    <message>
        <source>{what} anywhere under {prefix} under {path}</source>
        <translation>{what}，{path} 中 {prefix} 下任何位置</translation>
    </message>
    <message>
        <source>{what} under {prefix}</source>
        <translation>{what}，在 {prefix} 下</translation>
    </message>
    <message>
        <source>{what} under {prefix} on {place}</source>
        <translation>{what}，在 {place} 上 {prefix} 下</translation>
    </message>
    <message>
        <source>{what} under {prefix} under {path}</source>
        <translation>{what}，在 {path} 中 {prefix} 下</translation>
    </message>
    <message>
        <source>{what}: {figures}</source>
        <translation>{what}：{figures}</translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation>{what}：{name}</translation>
    </message>
    <message>
        <source>{words} (the site’s words for {ability})</source>
        <translation>{words}（网站对 {ability} 的说法）</translation>
    </message>
</context>
</TS>
