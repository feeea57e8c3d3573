using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IncidentArchive.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Spreadsheets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BulkFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditorId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Choices = table.Column<string>(type: "TEXT", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BulkFiles_AspNetUsers_EditorId",
                        column: x => x.EditorId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BulkMemories",
                columns: table => new
                {
                    Headings = table.Column<string>(type: "TEXT", nullable: false),
                    Choices = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkMemories", x => x.Headings);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BulkFiles_EditorId",
                table: "BulkFiles",
                column: "EditorId");

            migrationBuilder.CreateIndex(
                name: "IX_BulkFiles_SentAt",
                table: "BulkFiles",
                column: "SentAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BulkFiles");

            migrationBuilder.DropTable(
                name: "BulkMemories");
        }
    }
}
