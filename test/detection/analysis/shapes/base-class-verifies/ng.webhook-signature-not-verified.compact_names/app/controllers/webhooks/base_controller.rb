class Webhooks::BaseController < ActionController::API
  before_action :check_format

  private

  def check_format
    head :unsupported_media_type unless request.content_type == 'application/json'
  end

  def body
    @body ||= request.body.read
  end
end
