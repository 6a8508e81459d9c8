/**
 * Every expected failure of the program: what is wrong and what to do, in the clerk's words.
 * `{token}` places are filled by {@link AppError}. A code that is not listed here does not compile.
 */
export const errorCatalog = {
  UNKNOWN_PACK: {
    cause: '没有编号为“{id}”的模板。',
    remedy: '现有模板：{known}。请核对编号后重试。',
  },
  PACK_INVALID: {
    cause: '模板文件不合格式：{detail}。',
    remedy: '请向提供模板的人索取正确的文件，不要手工改动。',
  },
  DRAFT_NOT_JSON: {
    cause: '文件“{file}”不是本程序的填报文件（内容无法识别：{detail}）。',
    remedy: '请选择由本程序保存的 .json 或 .jxzp 文件；如文件来自U盘，请重新复制一次。',
  },
  DRAFT_WRONG_FORMAT: {
    cause: '填报文件的结构不对：{detail}。',
    remedy: '请用“新建”生成空白填报文件后对照修改，或改用原来的备份。',
  },
  DRAFT_TOO_NEW: {
    cause: '这份填报文件由更新的程序保存（文件版本 {version}，本程序最高支持 {supported}）。',
    remedy: '请升级程序后再打开；原文件没有改动。',
  },
  DRAFT_TOO_LARGE: {
    cause: '填报文件过大（{size} 字节，上限 {limit} 字节）。',
    remedy: '请确认选对了文件；正常的填报文件远小于此。',
  },
  DRAFT_PACK_VERSION: {
    cause: '这份填报文件用的是模板“{id}”第 {version} 版，本程序只有第 {known} 版。',
    remedy: '请安装带有该版模板的程序；原文件没有改动。',
  },
  UNKNOWN_FIELDS: {
    cause: '有 {count} 项内容在模板“{pack}”里没有位置：{list}。',
    remedy: '请用 describe 核对编号后改正；确实用不上的，移到文件的 unplaced 中即可保留。',
  },
  NOT_A_NUMBER: {
    cause: '有 {count} 处应填数字却不是数字：{list}。',
    remedy: '请改成数字，例如 12.30；没有数就留空，没有发生额就填 0。',
  },
  TOO_MANY_ROWS: {
    cause: '“{table}”有 {rows} 行，超过上限 {limit} 行。',
    remedy: '请合并或删去多余的行后重试。',
  },
  TEXT_TOO_LONG: {
    cause: '“{field}”有 {length} 个字，超过上限 {limit} 个字。',
    remedy: '请缩短后重试。',
  },
  FILE_NOT_FOUND: {
    cause: '找不到文件“{file}”。',
    remedy: '请核对文件名和所在文件夹。',
  },
  FILE_UNREADABLE: {
    cause: '读不出文件“{file}”（{detail}）。',
    remedy: '请确认文件没有损坏、没有被别的程序占用，并且您有读取权限。',
  },
  FOLDER_UNWRITABLE: {
    cause: '不能写入“{folder}”（{detail}）。',
    remedy: '请换一个有写入权限且空间足够的文件夹；没有留下写了一半的文件。',
  },
  NOT_A_PLAIN_FILE: {
    cause: '{file} 不是普通文件（可能是链接、设备或管道），没有覆盖它。',
    remedy: '请换一个文件名或文件夹。',
  },
  FILE_EXISTS: {
    cause: '文件“{file}”已经存在。',
    remedy: '请换一个文件名，或先移走原来的文件。',
  },
  FORMAT_UNKNOWN: {
    cause: '不认识的导出格式“{format}”。',
    remedy: '可用的格式：{known}。',
  },
  FORMAT_NOT_HERE: {
    cause: '命令行目前不能生成 {format}。',
    remedy: '请导出 docx 或 html 后，用办公软件或浏览器另存为 PDF。',
  },
  COMMAND_UNKNOWN: {
    cause: '没有“{command}”这个命令。',
    remedy: '可用的命令：{known}。',
  },
  COMMAND_NOT_YET: {
    cause: '命令“{command}”在这一版里还没有。',
    remedy: '请使用：{known}。',
  },
  OPTION_MISSING: {
    cause: '命令“{command}”缺少{option}。',
    remedy: '用法：{usage}',
  },
  OPTION_INVALID: {
    cause: '选项 {option} 的值“{value}”不能用。',
    remedy: '{expected}',
  },
  VERIFICATION_FAILED: {
    cause: '写出的文件“{file}”读回核对不一致：{detail}。',
    remedy: '文件没有保存。请把填报文件和这条信息发给程序的维护者。',
  },
  OOXML_UNREADABLE: {
    cause: '文件“{file}”不能作为 Word 或 Excel 文件打开（{detail}）。',
    remedy: '请用 WPS 或 Word 打开后另存为 .docx 或 .xlsx 再试；加密的文件先去掉密码。',
  },
  OOXML_TOO_LARGE: {
    cause: '文件“{file}”展开后超过上限（{detail}）。',
    remedy: '请确认选对了文件；正常的自评材料远小于此。',
  },
  PACK_CHANGE_MISPLACED: {
    cause: '模板“{pack}”的改动指向{where}里没有的“{name}”。',
    remedy: '{near}改动按原模板里的编号或文字指认，请核对后重试。',
  },
  PACK_TOO_LARGE: {
    cause: '模板文件过大，超过 {limit} 个字。',
    remedy: '请确认选对了文件；正常的模板远小于此。',
  },
  PACK_ID_TAKEN: {
    cause: '编号“{id}”是本程序自带的模板，不能用文件里的模板代替。',
    remedy: '请直接用 --pack {id}；确实不同的模板，请改用别的编号。',
  },
  SAVE_FAILED: {
    cause: '刚才的修改没有存进本机数据库（{detail}）。',
    remedy: '请不要关闭窗口；程序会自动再试。也可以先用“导出填报文件”另存一份。',
  },
  REPORT_CHANGED_ELSEWHERE: {
    cause: '这份材料在另一个窗口里改过了。',
    remedy: '请在那个窗口里继续，或在这里点“转到本窗口填写”。',
  },
  REPORT_DAMAGED: {
    cause: '本机数据库里的这份材料读不出来（{detail}）。',
    remedy: '请到“备份”里，从镜像或较早的备份恢复；读不出来的内容原样保留，没有改动。',
  },
  REPORT_SIGNED_OFF: {
    cause: '这份材料已经定稿，内容已锁定。',
    remedy: '要修改时，请先退回修改；定稿的内容会留在历史版本里。',
  },
  NOT_READY_TO_SIGN: {
    cause: '还有 {count} 处没有完成，不能定稿。',
    remedy: '请按会签页上列出的各处补齐；暂时不交的，可以导出草稿。',
  },
  REPORT_IN_USE: {
    cause: '“{title}”正在另一个窗口里打开。',
    remedy: '请先关闭那个窗口里的这份材料，再试一次。',
  },
  SIGNED_STATE_CHANGED: {
    cause: '这份定稿用现在的程序印出来，与当时签字的不一样（校验码不符）。',
    remedy: '请使用当时导出的文件；也可以用当时版本的程序再导出。',
  },
  REPORT_NOT_FOUND: {
    cause: '找不到这份材料。',
    remedy: '它可能已被删除，请到“回收站”里看看。',
  },
  AUDIT_OLD_FORMAT: {
    cause: '文件“{file}”是旧格式的 .doc 或 .xls，或者设有密码。',
    remedy: '请用 WPS 或 Word、Excel 打开，去掉密码，另存为 .docx 或 .xlsx 后再审核。',
  },
  AUDIT_NOT_TEXT: {
    cause: '文件“{file}”是{kind}，里面没有可以核对的文字和表格。',
    remedy: '请找到它的 Word 或 Excel 原件（.docx、.xlsx）再审核；只有扫描件的，需先识别成文字并核对。',
  },
  AUDIT_UNKNOWN_TYPE: {
    cause: '不能审核“{file}”这种文件。',
    remedy: '可以审核 .docx、.xlsx 和 .txt；其他格式请先另存为其中一种。',
  },
  AUDIT_EMPTY: {
    cause: '文件“{file}”是空的。',
    remedy: '请确认选对了文件；从U盘或网络来的，请重新复制一次。',
  },
  AUDIT_NO_TEXT: {
    cause: '文件“{file}”里没有文字，可能整页都是图片。',
    remedy: '请找到文字版的原件再审核；只有扫描件的，需先识别成文字并核对。',
  },
  AUDIT_TOO_LARGE: {
    cause: '文件“{file}”过大（{detail}）。',
    remedy: '请确认选对了文件；很大的汇编请按单位拆开后分别审核。',
  },
  WORKER_FAILED: {
    cause: '后台计算中断了，这一步没有完成（{detail}）。',
    remedy: '填报内容没有受影响，程序已重新准备好，请再试一次；仍然不行的，请关闭其他程序或重启电脑后再试。',
  },
  WORK_STOPPED: {
    cause: '已按要求停止，这一步没有完成。',
    remedy: '需要时可重新开始。',
  },
  /** A failure that happened elsewhere and was said there: in a worker, on the desktop. */
  PASSED_ON: {
    cause: '{reason}',
    remedy: '{remedy}',
  },
  FAULT: {
    cause: '程序内部出错，刚才的操作没有完成。',
    remedy: '请再试一次；仍不行，请关闭后重新打开程序（已填的内容都在），并把运行记录发给程序的维护者。',
  },
  BRIDGE_REFUSED: {
    cause: '程序拒绝了一次不合规定的操作（{detail}）。',
    remedy: '请重新打开程序后再试；仍不行，请把运行记录发给程序的维护者。',
  },
  NOT_IN_BROWSER: {
    cause: '在浏览器里打开本程序时，{detail}。',
    remedy: '{instead}',
  },
  FILE_NAME_UNUSABLE: {
    cause: '不能用“{name}”作文件名（{detail}）。',
    remedy: '请换一个名称后重试。',
  },
  OUTPUT_NOT_OPEN: {
    cause: '这一套文件已经写完或已取消。',
    remedy: '请重新导出。',
  },
  OUTPUT_TOO_LARGE: {
    cause: '这一套文件超过上限（{detail}）。',
    remedy: '请分几次导出。',
  },
  NO_STORED_COPY: {
    cause: '找不到这份材料的{what}。',
    remedy: '请从列表里另选一份。',
  },
  STORED_COPY_DAMAGED: {
    cause: '备用文件“{file}”已损坏（{detail}）。',
    remedy: '请改用较早的一份备份；这个文件原样保留，没有改动。',
  },
  PRINT_FAILED: {
    cause: '打印没有成功（{detail}）。',
    remedy: '请检查打印机是否接好、有没有纸，然后重试；也可以先导出再打印。',
  },
  DATA_FOLDER_TAKEN: {
    cause: '这台电脑上另一个绩效助手正在使用同一个数据文件夹（{folder}）。',
    remedy: '请先关闭那一个再打开；同一个数据文件夹不能由两个程序同时使用。',
  },
  PAGE_MISSING: {
    cause: '程序的页面打不开（{detail}）。',
    remedy: '程序的文件可能不完整：请重新安装程序或重新解压，填报的材料不会丢失。',
  },
  OPENED_FILE_UNKNOWN: {
    cause: '不能直接打开“{file}”这种文件。',
    remedy: '请打开由本程序保存的 .jxzp 或 .json 填报文件。',
  },
  STORAGE_FULL: {
    cause: '电脑磁盘空间不足，刚才的修改还没有存进本机数据库。',
    remedy: '请不要关闭窗口，先清理磁盘（例如清空系统回收站），程序会自动再存；也可以用“导出填报文件”另存到U盘。',
  },
  STORAGE_UNAVAILABLE: {
    cause: '这里不能使用本机数据库（{detail}）。',
    remedy: '请不要用浏览器的无痕（隐私）窗口；仍不行时，请检查当前用户对程序数据文件夹的读写权限。',
  },
  STORAGE_TOO_NEW: {
    cause: '本机数据库由更新的程序建立，本程序不能打开。',
    remedy: '请改用更新的程序；数据没有改动。',
  },
  STORAGE_BLOCKED: {
    cause: '另一个窗口里的旧版程序还在使用数据库，暂时不能升级。',
    remedy: '请保存后关闭本程序的其他窗口，再重新打开。',
  },
  STORAGE_CLOSED: {
    cause: '本机数据库已经关闭（{detail}）。',
    remedy: '本窗口里的内容还在；请先用“导出填报文件”另存一份，再关闭并重新打开程序。',
  },
  SNAPSHOT_UNREADABLE: {
    cause: '这个历史版本读不出来（{detail}）。',
    remedy: '请改用前后相邻的历史版本，或从备份文件恢复；当前的内容没有改动。',
  },
  SNAPSHOT_OTHER_PACK: {
    cause: '这个历史版本用的模板与当前材料不同。',
    remedy: '请用“另存为新材料”打开这个历史版本，再逐项对照；当前的内容没有改动。',
  },
  AUDIT_TOO_MANY_FILES: {
    cause: '文件夹“{folder}”里要审核的文件超过 {limit} 个。',
    remedy: '请分几个文件夹，逐个审核。',
  },
  AUDIT_NOTHING_THERE: {
    cause: '文件夹“{folder}”里没有 .docx、.xlsx 或 .txt 文件。',
    remedy: '请核对文件夹；旧版的 .doc、.xls 请先用 WPS 或 Word 另存为 .docx、.xlsx。',
  },
} as const satisfies Record<string, { readonly cause: string; readonly remedy: string }>;

export type ErrorCode = keyof typeof errorCatalog;
